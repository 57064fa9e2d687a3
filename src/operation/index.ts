export { inBoth, partIn } from "./both.ts";
export type { Context, Language, Role } from "./context.ts";
export { listOf, recordOf } from "./input.ts";
export { call, type Operation, operation, parseInput, problemOf } from "./operation.ts";
export { type Issue, isProblem, type Lead, messageWithLead, Problem, type ProblemCode } from "./problem.ts";
export { inRow, wordingIn } from "./wording.ts";
