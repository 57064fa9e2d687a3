export { mcpRoute } from "./route.ts";
