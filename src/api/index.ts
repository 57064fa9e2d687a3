export { addressOf, requestFor } from "./address.ts";
export { boundedBody } from "./body.ts";
export { callerAddress } from "./caller.ts";
export { fixedResponse, tagOf } from "./fixed.ts";
export { requestLimit, secondsToNextMinute } from "./limit.ts";
export { statusOf } from "./problem.ts";
export { apiRoutes, unknownApi } from "./routes.ts";
export { newShelf } from "./shelf.ts";
export { apiBase, apiVersion } from "./version.ts";
