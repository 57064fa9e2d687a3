export { mcpRoute } from "./route.ts";
export { mcpOnStdio } from "./stdio.ts";
