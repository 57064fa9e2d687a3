export { ownWording, rewordBy } from "./reword.ts";
