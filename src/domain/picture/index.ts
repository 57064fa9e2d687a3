export { firstFresh } from "./fresh.ts";
export { type HeadlineSpec, headlineSpecs } from "./headlines.ts";
export { type Gap, type Headline, headlineOf, type PictureInput } from "./picture.ts";
