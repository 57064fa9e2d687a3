import { BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import { paper as colours } from "#figures";

interface WordTable {
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** Percent of the width for each column; equal when left out. */
  shares?: readonly number[];
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const rule = (size: number, colour: string) => ({ style: BorderStyle.SINGLE, size, color: colour.slice(1) });
/** The width between the margins, in twentieths of a point. */
const width = 9412;

/** A table with a first row that says what the columns are, on every page it is on. */
export function wordTable({ head, rows, shares = head.map(() => 100 / head.length) }: WordTable): Table {
  const widths = shares.map((share) => Math.round((share / 100) * width));
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (text, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            borders: { top: none, left: none, right: none, bottom: isHead ? rule(8, colours.soft) : rule(4, colours.line) },
            margins: { top: 50, bottom: 50, left: 60, right: 60 },
            children: [new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text, bold: isHead, size: 19 })] })],
          }),
      ),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}
