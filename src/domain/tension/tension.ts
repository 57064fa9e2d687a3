/** Classes of the UWV Spanningsindicator, from most to fewest jobseekers per vacancy. */
export const tensionClasses = ["zeer ruim", "ruim", "gemiddeld", "krap", "zeer krap"] as const;
export type TensionClass = (typeof tensionClasses)[number];

export interface Tension {
  value: number | null;
  class: TensionClass | null;
  reason?: string;
}

/**
 * The class of a tension value, with the bounds as UWV writes them: under 0.25, under 0.67, up to and including 1.50,
 * up to and including 4.00, above. A press text of 2022 says 'from 1.5' and 'four or more'; see docs/methods/tension.md.
 */
export function tensionClass(value: number): TensionClass {
  if (value < 0.25) return "zeer ruim";
  if (value < 0.67) return "ruim";
  if (value <= 1.5) return "gemiddeld";
  if (value <= 4) return "krap";
  return "zeer krap";
}

/** Open vacancies per person with a WW benefit shorter than six months, rounded to five decimals. Null with a reason when nobody is there. */
export function classifyTension(vacancies: number, shortTermBenefits: number): Tension {
  if (shortTermBenefits === 0)
    return { value: null, class: null, reason: "geen aanbod: er zijn geen mensen met korter dan zes maanden WW" };
  const ratio = vacancies / shortTermBenefits;
  return { value: Math.round(ratio * 100_000) / 100_000, class: tensionClass(ratio) };
}

export interface TensionCounts {
  vacancies: number;
  shortTermBenefits: number;
}

/** Tension of several regions together: counts are added first, ratios are never averaged. */
export function tensionTogether(counts: readonly TensionCounts[]): Tension {
  const vacancies = counts.reduce((total, count) => total + count.vacancies, 0);
  const shortTermBenefits = counts.reduce((total, count) => total + count.shortTermBenefits, 0);
  return classifyTension(vacancies, shortTermBenefits);
}

/** As `classifyTension`, but withheld for publication when fewer than ten vacancies or people stand behind it. */
export function publishableTension(vacancies: number, shortTermBenefits: number, minimum = 10): Tension {
  if (shortTermBenefits > 0 && (vacancies < minimum || shortTermBenefits < minimum)) {
    return { value: null, class: null, reason: `te weinig mensen of vacatures (minder dan ${minimum})` };
  }
  return classifyTension(vacancies, shortTermBenefits);
}
