/** What can lie on a shelf: it says how many bytes it has when it is whole. */
export interface Shelved {
  readonly whole: Promise<number>;
}

/** Files that were made lately, up to so many bytes in all. */
export interface Shelf<T extends Shelved> {
  /** The file of that name; undefined when it is not there. */
  find(name: string): Promise<T> | undefined;
  /** The file of that name, made when it is not there; who asks while it is being made gets the same one. What fails is not kept. */
  take(name: string, make: () => Promise<T>): Promise<T>;
}

/** An empty shelf; when it is full, what was asked for longest ago goes. */
export function newShelf<T extends Shelved>(mostBytes: number): Shelf<T> {
  const kept = new Map<string, { file: Promise<T>; bytes: number }>();
  const makeRoom = () => {
    let total = [...kept.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    for (const [name, { bytes }] of kept) {
      if (total <= mostBytes) return;
      // What is still being made weighs nothing yet, and others may be waiting for it.
      if (bytes === 0) continue;
      kept.delete(name);
      total -= bytes;
    }
  };
  const find = (name: string) => {
    const known = kept.get(name);
    if (!known) return undefined;
    kept.delete(name);
    kept.set(name, known);
    return known.file;
  };
  return {
    find,
    take(name, make) {
      const known = find(name);
      if (known) return known;
      const entry = { file: make(), bytes: 0 };
      kept.set(name, entry);
      entry.file
        .then(({ whole }) => whole)
        .then(
          (size) => {
            entry.bytes = size;
            makeRoom();
          },
          () => kept.get(name) === entry && kept.delete(name),
        );
      return entry.file;
    },
  };
}
