export { firstFresh, firstOfOnePlace, inReadingOrder } from "./fresh.ts";
export { areasAround } from "./picture.ts";
