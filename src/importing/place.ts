/** Where a text of JSON ends, for a person with an editor: `regel 3 kolom 15`. */
export function lineAndColumn(before: string): string {
  let line = 1;
  let start = 0;
  for (let at = before.indexOf("\n"); at >= 0; at = before.indexOf("\n", at + 1)) {
    line++;
    start = at + 1;
  }
  return `regel ${line} kolom ${before.length - start + 1}`;
}

/** Row and column of a delimited text, for a person with a spreadsheet: the header is row 1, and a column is called by its name. */
export function rowAndColumn(row: number, column: string | undefined): string {
  return column === undefined || column === "" ? `rij ${row}` : `rij ${row} kolom ${column}`;
}

/** In which row and field a delimited text ends; line ends between quotes do not count. `headerRow` is the row that names the columns. */
export function placeInCsv(before: string, delimiter: string, headerRow = 1): string {
  let row = 1;
  let field = 0;
  let quoted = false;
  let names: string[] = [];
  let start = 0;
  const close = (at: number) => {
    if (row === headerRow) names.push(before.slice(start, at));
    start = at + 1;
  };
  for (let at = 0; at < before.length; at++) {
    const mark = before[at];
    if (mark === '"') quoted = !quoted;
    else if (!quoted && mark === delimiter) {
      close(at);
      field++;
    } else if (!quoted && (mark === "\n" || (mark === "\r" && before[at + 1] !== "\n"))) {
      close(at);
      row++;
      field = 0;
    }
  }
  if (row <= headerRow) names = [];
  const name = names[field]?.replace(/^[\s"]+|[\s"]+$/g, "");
  return rowAndColumn(row, name ?? String(field + 1));
}
