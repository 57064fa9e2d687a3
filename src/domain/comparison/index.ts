export { type Likeness, type Profile, similarTo } from "./similar.ts";
