export { type Followed, followSnapshots } from "./follow.ts";
export { openSnapshot } from "./open.ts";
export {
  currentSnapshot,
  installPackage,
  listSnapshots,
  packageFolders,
  packagesInUse,
  publishSnapshot,
  useSnapshot,
} from "./snapshots.ts";
export type { Parameter, Row, Snapshot, Warehouse } from "./warehouse.ts";
