export { municipalitiesOf } from "./extent.ts";
export {
  nameInSentence,
  phraseOf,
  publishedAs,
  Region,
  RegionCode,
  type RegionIndex,
  type RegionType,
  RegionTypeInput,
  regionPhrase,
  regionTypes,
  twinsOf,
  widerRegions,
} from "./region.ts";
