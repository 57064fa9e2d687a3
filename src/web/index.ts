export { isAgendaAddress, mostBytesOfForm } from "./agenda/routes.ts";
export { webRoutes } from "./routes.ts";
export { keepWarm } from "./warm.ts";
