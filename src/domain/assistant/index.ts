export type { Answered, Choice, Near, Reading, Said } from "./answer.ts";
export { Asked, askedIn, linkOf } from "./asked.ts";
