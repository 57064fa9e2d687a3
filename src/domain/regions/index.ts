export { municipalitiesOf } from "./extent.ts";
export {
  nameInSentence,
  phraseOf,
  publishedAs,
  Region,
  type RegionIndex,
  type RegionType,
  regionTypes,
  twinsOf,
  widerRegions,
} from "./region.ts";
