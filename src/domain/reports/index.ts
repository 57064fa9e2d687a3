export { nameOf, pathOf, type Subject } from "./report.ts";
