import type { z } from "zod";
import type { Context, Language, Operation } from "#operation";
import type { Texts } from "#texts";

/** For whom a picture or a text is made: the words of a language, and a way to ask the operations. Every page is one. */
export interface Reader {
  context: Context;
  language: Language;
  t: Texts;
  /** An address of the radar as this reader follows it. */
  href(path: string): string;
  ask<I extends z.ZodType, O extends z.ZodType>(op: Operation<I, O>, input: z.input<I>): Promise<z.output<O>>;
}
