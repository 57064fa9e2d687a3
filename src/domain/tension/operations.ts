import { z } from "zod";
import { inBoth, numberOf, operation } from "#operation";
import { classifyTension, publishableTension, tensionClasses } from "./tension.ts";

const Count = numberOf(z.number().min(0));

export const classify = operation({
  name: "tension.classify",
  http: "GET /tension/_classify",
  access: "public",
  summary: "De spanning en haar klasse uit open vacatures en mensen met korter dan zes maanden WW",
  summaryEn: "Tension and its class from open vacancies and people with less than six months of unemployment benefit",
  input: z.object({
    vacancies: Count.describe(inBoth("Open vacatures aan het eind van het kwartaal", "Open vacancies at the end of the quarter")),
    shortTermBenefits: Count.describe(
      inBoth(
        "Mensen met korter dan zes maanden WW op hetzelfde moment",
        "People with less than six months of unemployment benefit at the same moment",
      ),
    ),
    publication: z
      .stringbool()
      .or(z.boolean())
      .default(false)
      .describe(
        inBoth(
          "Houd de uitkomst achter bij minder dan tien vacatures of mensen",
          "Withhold the outcome at fewer than ten vacancies or people",
        ),
      ),
  }),
  output: z.object({ value: z.number().nullable(), class: z.enum(tensionClasses).nullable(), reason: z.string().optional() }),
  example: { vacancies: 432900, shortTermBenefits: 100314 },
  run(_, { vacancies, shortTermBenefits, publication }) {
    return publication ? publishableTension(vacancies, shortTermBenefits) : classifyTension(vacancies, shortTermBenefits);
  },
});
