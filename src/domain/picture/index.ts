export { firstFresh, firstOfOnePlace, inReadingOrder } from "./fresh.ts";
export { type HeadlineSpec, headlineSpecs } from "./headlines.ts";
export { type Area, areasAround, type Gap, type Headline, headlineOf, type PictureInput } from "./picture.ts";
