export { Claim, ClaimFigure, type ClaimInput, type ClaimState, type Comparison, comparisons, directions, Judged, states } from "./claim.ts";
