/** Digits with a decimal comma, as in the CSV files of ROA and DUO (`42,6`); a point is not accepted, because nobody can tell what it means. */
export function commaNumber(text: string): number | undefined {
  const trimmed = text.trim();
  return /^[-+]?\d+(,\d+)?$/.test(trimmed) ? Number(trimmed.replace(",", ".")) : undefined;
}

/**
 * A number as people type it in a spreadsheet: decimal comma, points or spaces between thousands (`1.234,5`, `13 310`).
 * Points between groups of three digits are thousands marks unless the number starts with 0; any other single point is a decimal point.
 */
export function dutchNumber(text: string): number | undefined {
  const trimmed = text.replace(/[\s\u00a0\u202f]+/g, "");
  if (/^[-+]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(trimmed)) return Number(trimmed.replaceAll(".", "").replace(",", "."));
  return commaNumber(trimmed) ?? (/^[-+]?\d*\.\d+$/.test(trimmed) ? Number(trimmed) : undefined);
}

/** A number as a machine writes it (`12.5`). */
export function plainNumber(text: string): number | undefined {
  const trimmed = text.trim();
  return /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(trimmed) ? Number(trimmed) : undefined;
}
