import type { Child } from "hono/jsx";

/** What stands in a table: words or a number, or words that lead somewhere. */
export type Cell = string | number | { words: string; href: string };

/** The name of a column, alone or with what stands in its head, such as a link to sort by it. */
export type Column = string | { name: string; child: Child; sort?: "ascending" | "descending" };

export interface TableProps {
  head: Column[];
  rows: Cell[][];
  caption: string;
  /** What stands in front of the names of the columns, when one can sort by them. */
  sortBy?: string;
  /** The title stands above the table already: then the caption is for who cannot see that. */
  titled?: boolean;
}

const nameOf = (column: Column) => (typeof column === "string" ? column : column.name);
const wordsOf = (cell: Cell | undefined) => String(typeof cell === "object" ? cell.words : (cell ?? ""));

/** A number as a reader sees it: '400.000', '€ 34,80', '+4,4 tot +5,0%', 'minder dan 2%'. */
const number = /^((minder dan|less than|ongeveer|about) )?(< )?€?\s?[+-]?[\d.,]+( (tot|to) [+-]?[\d.,]+)?%?$/;

/** Columns in which most cells are numbers; the others then say why there is none. */
const isNumeric = (cells: readonly string[]) => cells.filter((words) => number.test(words)).length > cells.length / 2;

/** Columns from which a table does not fit a phone. */
const tooWide = 3;

/**
 * A table with numbers to the right, that scrolls inside its own box. On a phone each row of a wide table becomes a card, with the names of
 * its columns in front; the roles keep it a table for screen readers then.
 */
export function DataTable({ head, rows, caption, titled = false, sortBy }: TableProps) {
  const numeric = head.map((_, at) => isNumeric(rows.map((row) => wordsOf(row[at]))));
  const stacks = head.length >= tooWide;
  const role = (name: string) => (stacks ? { role: name } : {});
  return (
    <div class="scroll" role="group" aria-label={caption} tabindex={0}>
      <table class={stacks ? `stacks${sortBy ? " sorts" : ""}` : undefined} {...role("table")}>
        <caption class={titled ? "hidden" : undefined}>{caption}</caption>
        <thead data-label={sortBy} {...role("rowgroup")}>
          <tr {...role("row")}>
            {head.map((column, at) => (
              <th
                scope="col"
                class={numeric[at] && at > 0 ? "n" : undefined}
                aria-sort={typeof column === "object" ? column.sort : undefined}
                {...role("columnheader")}
              >
                {typeof column === "object" ? column.child : column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role("rowgroup")}>
          {rows.map((row) => (
            <tr {...role("row")}>
              {row.map((cell, at) =>
                at === 0 ? (
                  <th scope="row" {...role("rowheader")}>
                    <CellWords cell={cell} />
                  </th>
                ) : (
                  <td class={numeric[at] ? "n" : undefined} data-label={stacks ? nameOf(head[at] ?? "") : undefined} {...role("cell")}>
                    <CellWords cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellWords({ cell }: { cell: Cell }) {
  if (typeof cell !== "object") return cell;
  return (
    <a class="nl-link" href={cell.href}>
      {cell.words}
    </a>
  );
}
