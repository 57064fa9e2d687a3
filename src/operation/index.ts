export { inBoth, partIn } from "./both.ts";
export type { Context, Edition, Language, Reworded, Role, Sayable, TextFile } from "./context.ts";
export { listOf, numberOf, recordOf } from "./input.ts";
export { call, type Operation, operation, parseInput } from "./operation.ts";
export { type Issue, isProblem, type Lead, messageWithLead, Problem, type ProblemCode, problemOf, shownValue, traceOf } from "./problem.ts";
export { inRow, wordingIn } from "./wording.ts";
