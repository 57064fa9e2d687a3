import { setImmediate as turn } from "node:timers/promises";

/** How long work may keep a core before others get a turn, in milliseconds. */
const turnMs = 5;

/** How many rows are worked on between two looks at the clock. */
export const sliceRows = 100;

/** Something to wait for now and then inside long work: it lets other readers go first when a turn is over. */
export function breather(everyMs = turnMs): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < everyMs) return;
    await turn();
    since = performance.now();
  };
}

/** Cuts pieces into slices, with a breath between them. */
export async function* paced<T>(pieces: AsyncIterable<readonly T[]>, rows = sliceRows): AsyncGenerator<readonly T[]> {
  const breathe = breather();
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += rows) {
      yield piece.slice(at, at + rows);
      await breathe();
    }
  }
}
