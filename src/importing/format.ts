/** How files start that people take for a workbook or a CSV, with the name that they know it by. */
const signatures: readonly { start: readonly number[]; called: string }[] = [
  { start: [0xd0, 0xcf, 0x11, 0xe0], called: "een werkmap in het oude formaat xls" },
  { start: [0x25, 0x50, 0x44, 0x46], called: "een PDF" },
  { start: [0x50, 0x41, 0x52, 0x31], called: "een Parquet-bestand" },
  { start: [0x1f, 0x8b], called: "een gecomprimeerd bestand (gzip)" },
];

/** What a file is that can not be read here; undefined when it may be text, a zip or a workbook. */
export function otherFormat(bytes: Uint8Array): string | undefined {
  return signatures.find(({ start }) => start.every((byte, at) => bytes[at] === byte))?.called;
}
