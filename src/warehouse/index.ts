export { type Followed, followSnapshots } from "./follow.ts";
export { openSnapshot } from "./open.ts";
export { currentSnapshot, listSnapshots, publishSnapshot, useSnapshot } from "./snapshots.ts";
export type { Parameter, Row, Snapshot, Warehouse } from "./warehouse.ts";
