/** What a reader must be able to name: the edition of the figures. */
export interface Snapshot {
  /** `2026-11-23`, with `.2`, `.3` for later ones of that day. */
  id: string;
  /** ISO time of the build. */
  created: string;
  /** sha256 over everything that went in. */
  fingerprint: string;
  rows: number;
  /** The earlier edition that it was made from when that was put back: the same figures, without what was hidden since. */
  from?: string;
}

export type Parameter = string | number | null;
export type Row = Record<string, string | number | boolean | null>;

/** A read-only snapshot. One interface, so that another engine can stand behind it. */
export interface Warehouse {
  readonly snapshot: Snapshot;
  /** SQL in the subset of docs/decisions/003, parameters as `?`; rows as plain objects, which may be shared with others: read them, do not change them. */
  query<R = Row>(sql: string, parameters?: readonly Parameter[]): Promise<R[]>;
  /** Loads once per snapshot, for what is small and asked by everyone. */
  once<T>(key: string, load: () => Promise<T>): Promise<T>;
  close(): void;
}
