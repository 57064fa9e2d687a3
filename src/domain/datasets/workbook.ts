import type { Cell } from "./csv.ts";
import { breather } from "./pace.ts";
import { type TextFile, zipped } from "./zip.ts";

export interface Sheet {
  name: string;
  /** In characters, one a column. */
  widths: readonly number[];
  /** The first row is a head: bold, kept in view, with a filter. */
  head?: readonly string[];
  rows: AsyncIterable<readonly (readonly Cell[])[]>;
}

/** What a sheet and a cell can hold at most, by the format. */
export const mostRows = 1_048_575;
const mostCharacters = 32_767;

// Styles by their place in `cellXfs` below.
const plain = 0;
const heading = 1;
const wrapped = 2;
const asTyped = 3;

/**
 * An xlsx workbook, as its bytes come about. Numbers are numbers; a text stays a text, also one that starts as a formula does. The same
 * content gives the same bytes. Written by hand because exceljs takes the clock into its files, and ten times as long.
 */
export function workbook(sheets: readonly Sheet[], about: { title: string; created: string }): AsyncIterable<Uint8Array> {
  return zipped(workbookFiles(sheets, about), about.created.slice(0, 10));
}

async function* workbookFiles(sheets: readonly Sheet[], { title, created }: { title: string; created: string }): AsyncGenerator<TextFile> {
  const strings = newStrings();
  const filters: string[] = [];
  for (const [at, sheet] of sheets.entries()) {
    const written = { rows: 0 };
    yield { name: `xl/worksheets/sheet${at + 1}.xml`, text: sheetXml(sheet, { strings, written, first: at === 0 }) };
    if (sheet.head)
      filters.push(
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${escaped(sheet.name)}'!$A$1:$${lastColumn(sheet)}$${written.rows}</definedName>`,
      );
  }
  yield { name: "xl/sharedStrings.xml", text: strings.xml() };
  const parts: Record<string, string> = {
    "xl/styles.xml": styles,
    "xl/workbook.xml": `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets
      .map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join("")}</sheets>${filters.length > 0 ? `<definedNames>${filters.join("")}</definedNames>` : ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_, at) => ({ type: `${relations}/worksheet`, target: `worksheets/sheet${at + 1}.xml` })),
      { type: `${relations}/styles`, target: "styles.xml" },
      { type: `${relations}/sharedStrings`, target: "sharedStrings.xml" },
    ]),
    "docProps/core.xml": `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>LLO-Radar</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${escaped(created)}</dcterms:created></cp:coreProperties>`,
    "_rels/.rels": relationships([
      { type: `${relations}/officeDocument`, target: "xl/workbook.xml" },
      { type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", target: "docProps/core.xml" },
    ]),
    "[Content_Types].xml": contentTypes(sheets.length),
  };
  for (const [name, text] of Object.entries(parts)) yield { name, text: [text] };
}

const lastColumn = (sheet: Sheet) => letters(sheet.widths.length - 1);

/** A sheet as XML; `written` says how many rows when it is done. */
async function* sheetXml(
  sheet: Sheet,
  { strings, written, first }: { strings: Strings; written: { rows: number }; first: boolean },
): AsyncGenerator<string> {
  const view = sheet.head
    ? `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>`
    : "";
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"${first ? ' tabSelected="1"' : ""}>${view}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${sheet.widths.map((width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`).join("")}</cols><sheetData>`;
  if (sheet.head) yield rowXml(++written.rows, sheet.head, (text) => stringCell(strings, String(text), heading));
  for await (const piece of sheet.rows) {
    yield piece.map((cells) => rowXml(++written.rows, cells, (cell) => cellXml(strings, cell, sheet.head ? plain : wrapped))).join("");
  }
  yield `</sheetData>${sheet.head ? `<autoFilter ref="A1:${lastColumn(sheet)}${written.rows}"/>` : ""}</worksheet>`;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" numFmtId="49" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const relationships = (list: readonly { type: string; target: string }[]) =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(({ type, target }, at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

function contentTypes(sheets: number): string {
  const of = (part: string, type: string) => `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-${type}+xml"/>`;
  const list = Array.from({ length: sheets }, (_, at) => of(`xl/worksheets/sheet${at + 1}.xml`, "officedocument.spreadsheetml.worksheet"));
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${of("xl/workbook.xml", "officedocument.spreadsheetml.sheet.main")}${list.join("")}${of("xl/styles.xml", "officedocument.spreadsheetml.styles")}${of("xl/sharedStrings.xml", "officedocument.spreadsheetml.sharedStrings")}${of("docProps/core.xml", "package.core-properties")}</Types>`;
}

/** Each text once; cells point to it. */
function newStrings() {
  const places = new Map<string, number>();
  return {
    place(text: string): number {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, places.size);
      return places.size - 1;
    },
    async *xml(): AsyncGenerator<string> {
      const breathe = breather();
      yield `${declaration}<sst xmlns="${main}" uniqueCount="${places.size}">`;
      let piece = "";
      for (const text of places.keys()) {
        piece += `<si><t xml:space="preserve">${escaped(text)}</t></si>`;
        if (piece.length < 20_000) continue;
        yield piece;
        piece = "";
        await breathe();
      }
      yield `${piece}</sst>`;
    },
  };
}

type Strings = ReturnType<typeof newStrings>;

/** `A`, `Z`, `AA`. */
function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function rowXml(row: number, cells: readonly Cell[], xmlOf: (cell: Cell) => [attributes: string, content: string] | undefined): string {
  const filled = cells.map((cell, column) => {
    const xml = xmlOf(cell);
    return xml ? `<c r="${letters(column)}${row}"${xml[0]}><v>${xml[1]}</v></c>` : "";
  });
  return `<row r="${row}">${filled.join("")}</row>`;
}

function cellXml(strings: Strings, cell: Cell, style: number): [string, string] | undefined {
  if (cell === null || cell === "") return undefined;
  if (typeof cell === "string") return stringCell(strings, cell, style === plain && /^[=+\-@\t\r]/.test(cell) ? asTyped : style);
  return Number.isFinite(cell) ? [style === plain ? "" : ` s="${style}"`, String(cell)] : undefined;
}

function stringCell(strings: Strings, text: string, style: number): [string, string] {
  const kept = text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
  return [` t="s"${style === plain ? "" : ` s="${style}"`}`, String(strings.place(kept))];
}

/** Text as XML may hold it: without the control characters that XML forbids. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("\r", "&#13;")
  );
}
