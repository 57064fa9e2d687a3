/** Files that were made lately, up to so many bytes in all. */
export interface Shelf<T extends { bytes: Uint8Array }> {
  /** The file of that name, made when it is not there; who asks while it is being made waits for the same one. What fails is not kept. */
  take(name: string, make: () => Promise<T>): Promise<T>;
}

/** An empty shelf; when it is full, what was asked for longest ago goes. */
export function newShelf<T extends { bytes: Uint8Array }>(mostBytes: number): Shelf<T> {
  const kept = new Map<string, { file: Promise<T>; bytes: number }>();
  const makeRoom = () => {
    let total = [...kept.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    for (const [name, { bytes }] of kept) {
      if (total <= mostBytes) return;
      kept.delete(name);
      total -= bytes;
    }
  };
  return {
    take(name, make) {
      const known = kept.get(name);
      const entry = known ?? { file: make(), bytes: 0 };
      kept.delete(name);
      kept.set(name, entry);
      if (!known) {
        entry.file.then(
          ({ bytes }) => {
            entry.bytes = bytes.length;
            makeRoom();
          },
          () => kept.delete(name),
        );
      }
      return entry.file;
    },
  };
}
