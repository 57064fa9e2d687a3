import { z } from "zod";
import { numberOf, operation } from "#operation";
import { classifyTension, publishableTension, tensionClasses } from "./tension.ts";

const count = (what: string) =>
  numberOf(z.number({ error: `${what} is een getal van 0 of hoger` }).min(0, `${what} kan niet onder 0 zijn`));

export const classify = operation({
  name: "tension.classify",
  http: "GET /tension/_classify",
  access: "public",
  summary: "De spanning en haar klasse uit open vacatures en mensen met korter dan zes maanden WW",
  summaryEn: "Tension and its class from open vacancies and people with less than six months of unemployment benefit",
  input: z.object({
    vacancies: count("vacancies").describe("Open vacatures aan het eind van het kwartaal"),
    shortTermBenefits: count("shortTermBenefits").describe("Mensen met korter dan zes maanden WW op hetzelfde moment"),
    publication: z.stringbool().or(z.boolean()).default(false).describe("Houd de uitkomst achter bij minder dan tien vacatures of mensen"),
  }),
  output: z.object({ value: z.number().nullable(), class: z.enum(tensionClasses).nullable(), reason: z.string().optional() }),
  example: { vacancies: 432900, shortTermBenefits: 100314 },
  run(_, { vacancies, shortTermBenefits, publication }) {
    return publication ? publishableTension(vacancies, shortTermBenefits) : classifyTension(vacancies, shortTermBenefits);
  },
});
