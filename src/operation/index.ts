export type { Context, Language, Role } from "./context.ts";
export { listOf, recordOf } from "./input.ts";
export { call, type Operation, operation } from "./operation.ts";
export { type Issue, isProblem, Problem, type ProblemCode } from "./problem.ts";
