export {
  phraseOf,
  Region,
  RegionCode,
  type RegionIndex,
  type RegionType,
  RegionTypeInput,
  regionPhrase,
  regionTypes,
  widerRegions,
} from "./region.ts";
