import type { z } from "zod";
import { type Context, call, type Language, type Operation } from "#operation";
import { type Texts, textsIn } from "#texts";

/** For whom a picture or a text is made: the words of a language, and a way to ask the operations. Every page is one. */
export interface Reader {
  context: Context;
  language: Language;
  t: Texts;
  /** An address of the radar as this reader follows it. */
  href(path: string): string;
  ask<I extends z.ZodType, O extends z.ZodType>(op: Operation<I, O>, input: z.input<I>): Promise<z.output<O>>;
}

/** Who reads outside the pages: a file, a mail. Addresses come out whole, below `baseUrl`. */
export function readerOf(context: Context, { baseUrl }: { baseUrl: string }): Reader {
  const { language } = context;
  const prefix = `${baseUrl}${language === "en" ? "/en" : ""}`;
  return {
    context,
    language,
    t: textsIn(language),
    href: (path) => (path.startsWith("/") ? `${prefix}${path}` : path),
    ask: (op, input) => call(op, context, input),
  };
}
