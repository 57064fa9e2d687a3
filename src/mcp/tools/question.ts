import { z } from "zod";
import { dimNames, IndicatorId } from "#domain/databank";
import { inBoth } from "#operation";

/** Parts of a question that several tools ask. */
export const Indicator = IndicatorId.max(80).describe(
  inBoth("Kenmerk van de indicator, uit zoek_indicatoren", "Identifier of the indicator, from zoek_indicatoren"),
);
export const Place = z.string().min(1).max(80).describe(inBoth("Code (AM05), naam of gemeente", "Code (AM05), name or municipality"));
export const Period = z
  .string()
  .min(1)
  .max(20)
  .optional()
  .describe(inBoth("Periode zoals 2024 of 2024Q4; weglaten is de nieuwste", "Period such as 2024 or 2024Q4; left out it is the newest"));
export const Breakdown = z
  .strictObject(
    Object.fromEntries(dimNames.map((name) => [name, z.string().min(1).max(200).optional()])) as Record<string, z.ZodOptional<z.ZodString>>,
  )
  .optional()
  .describe(
    inBoth(
      "Het deel waarover het gaat, bijvoorbeeld sex=f; splits_cijfer_uit geeft de codes; weglaten is het totaal",
      "The part that it is about, for example sex=f; splits_cijfer_uit gives the codes; left out it is the total",
    ),
  );
