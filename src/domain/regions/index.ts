export {
  phraseOf,
  Region,
  RegionCode,
  type RegionIndex,
  regionPhrase,
  type RegionType,
  RegionTypeInput,
  regionTypes,
  widerRegions,
} from "./region.ts";
