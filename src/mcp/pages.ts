import { createHash } from "node:crypto";
import { z } from "zod";
import { type Context, inBoth, problemOf } from "#operation";

/** An answer goes into someone's context window: so many rows at once, and so many characters of them. */
const most = { rows: 50, characters: 24_000 };

/** Input of every tool whose answer may be longer than one page. */
export const Cursor = z
  .string()
  .max(60)
  .optional()
  .describe(
    inBoth(
      "De waarde van next uit het vorige antwoord, met verder dezelfde vraag",
      "The value of next from the answer before, with the same question",
    ),
  );

/** Rows of an answer, bounded. */
export const pageOf = <R extends z.ZodType>(row: R) => ({
  rows: z.array(row),
  /** How many there are in all. */
  total: z.number().int(),
  /** Cursor for what follows; null at the end. */
  next: z.string().nullable(),
});

interface Page<R> {
  rows: R[];
  total: number;
  next: string | null;
}

export type Pager = <R>(rows: readonly R[]) => Page<R>;

/**
 * Cuts the rows of one question into pages. A cursor holds for the same question on the same edition only: with another question, or after new
 * figures, its rows would not be those that follow. Throws Problem for any other.
 */
export function pager(
  { warehouse, language }: Pick<Context, "warehouse" | "language">,
  { tool, input: { cursor, ...question } }: { tool: string; input: Readonly<Record<string, unknown>> },
): Pager {
  const mark = createHash("sha256")
    .update(JSON.stringify([tool, question, warehouse.snapshot.id]))
    .digest("base64url")
    .slice(0, 12);
  return (rows) => {
    const from = cursor === undefined ? 0 : placeIn(String(cursor), mark);
    if (from === undefined || (from > 0 && from >= rows.length)) {
      const message = {
        nl: "hoort niet bij deze vraag en deze uitgave van de cijfers; stel de vraag opnieuw zonder cursor",
        en: "does not belong to this question and this edition of the figures; ask again without a cursor",
      }[language];
      throw problemOf([{ path: "cursor", message }]);
    }
    const page = fitting(rows.slice(from, from + most.rows));
    const until = from + page.length;
    return { rows: page, total: rows.length, next: until < rows.length ? `${until}.${mark}` : null };
  };
}

function placeIn(cursor: string, mark: string): number | undefined {
  const [, from, of] = /^(\d{1,9})\.([\w-]+)$/.exec(cursor) ?? [];
  return of === mark ? Number(from) : undefined;
}

/** As many of the first rows as fit; one at least, because a page of nothing has no end. */
function fitting<R>(rows: readonly R[]): R[] {
  let left = most.characters;
  const end = rows.findIndex((row, at) => {
    left -= JSON.stringify(row).length;
    return left < 0 && at > 0;
  });
  return end < 0 ? [...rows] : rows.slice(0, end);
}
