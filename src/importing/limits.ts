/** How large one import may be; what is larger is refused with the limit in the message. */
export const limits = {
  /** Of the file as it is given. */
  bytes: 100 * 1024 * 1024,
  /** Of everything in a zip together, after unpacking. */
  unpackedBytes: 400 * 1024 * 1024,
  /** The same of a workbook, which takes some twenty times as much memory while it is read. */
  workbookBytes: 120 * 1024 * 1024,
  /** Files in a zip or workbook. */
  entries: 2000,
  /** Figures that one file may hold; the warehouse reads a package as a whole. */
  cells: 1_500_000,
  /** Faults that are shown; the rest is counted. */
  faults: 200,
} as const;
