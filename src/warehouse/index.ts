export { type KeptEditions, keptEditions } from "./editions.ts";
export { currentSnapshot, listSnapshots } from "./files.ts";
export { type Followed, followSnapshots } from "./follow.ts";
export { openSnapshot } from "./open.ts";
export { useSnapshot } from "./put-back.ts";
export { installPackage, type PublishOptions, packageFolders, packagesInUse, publishSnapshot } from "./snapshots.ts";
export type { Parameter, Row, Snapshot, Warehouse } from "./warehouse.ts";
