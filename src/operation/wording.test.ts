import { expect, test } from "vitest";
import { z } from "zod";
import { type Language, listOf, messageWithLead, Problem, parseInput } from "#operation";

const schema = z.object({
  indicator: z.string().regex(/^[a-z-]+$/),
  region: z.string().min(1).max(5),
  limit: z.coerce.number().int().min(1).max(50),
  format: z.enum(["csv", "jsonstat", "xlsx"]).default("csv"),
  with: z.union([z.enum(["nl", "similar"]), listOf(z.string()).pipe(z.array(z.string()).min(1))]).default("nl"),
  dims: z.strictObject({ sex: z.string().optional(), age: z.string().optional() }).default({}),
  flag: z.stringbool().or(z.boolean()).default(false),
  id: z.uuid().optional(),
});
const example = { indicator: "unemployment-rate", region: "twente", limit: 5 };
const right = { indicator: "jobs", region: "AM05", limit: 5 };

const told = (input: object, language: Language = "nl") =>
  parseInput(schema, { ...right, ...input }, { language, example }).issues.map(({ path, message }) => `${path}: ${message}`);

test.each<[object, string, string]>([
  [
    { indicator: "Fout!" },
    'indicator: heeft niet de goede vorm, bijvoorbeeld unemployment-rate (gekregen: "Fout!")',
    "does not have the right form",
  ],
  [{ indicator: 5 }, "indicator: moet een tekst zijn (gekregen: 5)", "must be a text (given: 5)"],
  [{ region: "" }, 'region: mag niet leeg zijn (gekregen: "")', "must not be empty"],
  [{ region: "te lang" }, 'region: mag ten hoogste 5 tekens lang zijn (gekregen: "te lang")', "must be at most 5 characters"],
  [{ region: undefined }, "region: is nodig en ontbreekt, bijvoorbeeld twente", "is needed and missing, for example twente"],
  [{ limit: "veel" }, 'limit: moet een getal zijn (gekregen: "veel")', "must be a number"],
  [{ limit: 1.5 }, "limit: moet een heel getal zijn (gekregen: 1.5)", "must be a whole number"],
  [{ limit: 0 }, "limit: moet ten minste 1 zijn (gekregen: 0)", "must be at least 1"],
  [{ format: "pdf" }, 'format: kies csv, jsonstat of xlsx (gekregen: "pdf")', 'choose csv, jsonstat or xlsx (given: "pdf")'],
  [{ with: 5 }, "with: kies nl of similar; of: moet een lijst zijn (gekregen: 5)", "choose nl or similar; or: must be a list"],
  [{ with: "," }, 'with: geef er ten minste 1 (gekregen: ",")', "give at least 1"],
  [{ dims: { sexe: "m" } }, "dims: 'sexe' is hier onbekend; bekend: sex, age", "'sexe' is not known here; known: sex, age"],
  [{ id: "7" }, 'id: moet een kenmerk zijn zoals 1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed (gekregen: "7")', "must be an identifier"],
])("%j is told with its value and what would be right, in both languages", (input, nl, en) => {
  expect(told(input)).toEqual([nl]);
  expect(told(input, "en").join()).toContain(en);
});

test("of a list that came as a text no letter is shown for an item", () => {
  const regions = z.object({ regions: listOf(z.string().max(5)) });
  const { issues } = parseInput(regions, { regions: "AM05,te lang" }, { language: "nl" });
  expect(issues).toEqual([{ path: "regions.1", message: "mag ten hoogste 5 tekens lang zijn" }]);
});

test("no words of the library itself reach a reader", () => {
  const strange = [null, true, [], {}, "x", -1, Number.NaN].flatMap((value) =>
    Object.keys(schema.shape).flatMap((name) => [told({ [name]: value }), told({ [name]: value }, "en")].flat()),
  );
  expect(strange.length).toBeGreaterThan(50);
  expect(strange.filter((message) => /Ongeldige|Invalid|verwacht|expected|ontvangen|received|NaN/.test(message))).toEqual([]);
});

test("what is right tells nothing, and all faults come at once", () => {
  expect(told({})).toEqual([]);
  expect(told({ limit: 0, format: "pdf" })).toHaveLength(2);
});

test("who asks by the names of operations hears what comes near, or which operation names all", () => {
  const near = new Problem("not-found", "er is geen regio 'twnte'", [], { list: "regions.list", near: [{ id: "AM05", name: "Twente" }] });
  expect(messageWithLead(near, "nl")).toBe("er is geen regio 'twnte'; bedoelt u Twente (AM05)?");
  const far = new Problem("not-found", "there is no region 'x'", [], { list: "regions.list", near: [] });
  expect(messageWithLead(far, "en")).toBe("there is no region 'x'; regions.list names them all");
  expect(messageWithLead(new Problem("invalid", "zo niet"), "nl")).toBe("zo niet");
});
