export type { Answered, Near, Said } from "./answer.ts";
export { Asked, askedIn, linkOf } from "./asked.ts";
