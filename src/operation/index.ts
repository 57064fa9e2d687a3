export type { Context, Language, Role } from "./context.ts";
export { listOf, numberOf, recordOf } from "./input.ts";
export { call, type Operation, operation } from "./operation.ts";
export { type Issue, isProblem, Problem, type ProblemCode, refusal, shownValue, traceOf } from "./problem.ts";
