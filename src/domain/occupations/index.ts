export { findOccupations, type OccupationHit } from "./find.ts";
