export { audiences } from "./instrument.ts";
