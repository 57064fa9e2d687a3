export type { BarRow, Block, Document, Part, Said } from "./document.ts";
