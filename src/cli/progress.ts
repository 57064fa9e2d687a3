import { Presets, SingleBar } from "cli-progress";

/** How far a source is, for the person at the terminal. */
export interface Progress {
  /** `total` pages of this table, when the publisher says so. */
  page(at: { table: string; done: number; total?: number }): void;
  /** What happens after the last page. */
  say(text: string): void;
  stop(): void;
}

/**
 * One line that moves: `cbs ███░░░ tabel 2 van 15: 80072ned, bladzijde 3`. Most publishers do not say how many pages there are; then each page brings the
 * bar nearer to the next table without reaching it. Nothing at all where nobody watches.
 */
export function progressBar(source: string, tables: readonly string[], stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY || tables.length === 0) return { page: () => {}, say: () => {}, stop: () => {} };
  const bar = new SingleBar(
    { format: "{source} {bar} {text}", barsize: 24, hideCursor: true, clearOnComplete: true, gracefulExit: false, linewrap: false, stream },
    Presets.shades_classic,
  );
  bar.start(tables.length, 0, { source, text: "verbinding maken" });
  return {
    page({ table, done, total }) {
      const at = Math.max(0, tables.indexOf(table));
      const inside = total === undefined ? done / (done + 2) : Math.min(1, done / total);
      const pages = total === undefined || total > 1 ? `, bladzijde ${done}${total === undefined ? "" : ` van ${total}`}` : "";
      if (bar.isActive) bar.update(at + inside, { text: `tabel ${at + 1} van ${tables.length}: ${table}${pages}` });
    },
    say(text) {
      if (bar.isActive) bar.update(tables.length, { text });
    },
    stop() {
      if (bar.isActive) bar.stop();
    },
  };
}
