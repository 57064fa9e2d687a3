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
  const bar = newBar("{source} {bar} {text}", stream);
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

const newBar = (format: string, stream: NodeJS.WriteStream) =>
  new SingleBar(
    { format, barsize: 24, hideCursor: true, clearOnComplete: true, gracefulExit: false, linewrap: false, stream },
    Presets.shades_classic,
  );

/** One line that moves for work of which the amount is known: `regio-in-beeld ███░░░ 12 van 35: twente`. Nothing where nobody watches, or for one thing. */
export function countBar(
  what: string,
  total: number,
  stream: NodeJS.WriteStream = process.stderr,
): { step(name: string): void; stop(): void } {
  if (!stream.isTTY || total < 2) return { step: () => {}, stop: () => {} };
  const bar = newBar("{what} {bar} {value}/{total} {name}", stream);
  bar.start(total, 0, { what, name: "" });
  return {
    step: (name) => bar.increment({ name }),
    stop: () => bar.stop(),
  };
}
