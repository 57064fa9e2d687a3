import type { Language } from "#operation";
import type { Said } from "./answer.ts";
import type { Asked } from "./asked.ts";

const words = {
  nl: { right: "Ja, dat klopt.", wrong: "Nee, dat klopt niet." },
  en: { right: "Yes, that is right.", wrong: "No, that is not right." },
} as const;

/** Values per unit: those in thousands are said in whole. */
const factorOf = (unit: string | undefined) => (unit?.startsWith("thousand") ? 1000 : 1);

/** How precise a number was said: `12` stands for what rounds to 12, `12,5` for what rounds to 12.5. */
const decimalsOf = (value: number) => String(value).split(".")[1]?.length ?? 0;

/** The figure with whether the number that the question states is that figure, as precise as it was stated. */
export function checked(said: Said, stated: NonNullable<Asked["stated"]>, language: Language): Said {
  if (said.value === null || said.value === undefined) return said;
  const value = said.value * factorOf(said.unit);
  const isShare = said.unit?.startsWith("percent") ?? false;
  // A percentage is never right for a count, whatever its number.
  const sameKind = stated.isPercent ? isShare : true;
  const step = 10 ** -decimalsOf(stated.value);
  const size = stated.value >= 1000 && stated.value % 1000 === 0 ? 500 : step / 2;
  const holds = { equal: Math.abs(value - stated.value) <= size, more: value > stated.value, less: value < stated.value }[stated.way];
  return { ...said, text: `${sameKind && holds ? words[language].right : words[language].wrong} ${said.text}` };
}
