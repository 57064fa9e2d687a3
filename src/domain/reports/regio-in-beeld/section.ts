import type { Block } from "#domain/documents";
import type { Writer } from "../writer.ts";

/** A chapter of the report: an id that stays the same, its title, and how its blocks are made. */
export interface Section {
  id: string;
  title(writer: Writer): string;
  blocks(writer: Writer): Promise<Block[]>;
}
