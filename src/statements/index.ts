export { checkClaims } from "./operations.ts";
