export {
  classifyTension,
  publishableTension,
  type Tension,
  type TensionClass,
  type TensionCounts,
  tensionClass,
  tensionClasses,
  tensionTogether,
} from "./tension.ts";
