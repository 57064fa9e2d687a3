import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Parser, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogue, catalogueTurtle } from "#domain/datasets/operations";
import { type TinyRadar, tinyRadar } from "./tiny-radar.ts";

const folder = resolve(import.meta.dirname, "../../../shared/data/standards/dcat-ap-nl3");
const present = existsSync(folder);
if (!present) console.warn(`DCAT-AP-NL: overgeslagen, de shapes staan niet in ${folder}`);

const parse = (turtle: string) => new Parser().parse(turtle);
const shapes = (...names: string[]) => new Store(names.flatMap((name) => parse(readFileSync(resolve(folder, name), "utf8"))));

let tiny: TinyRadar;
let turtle: string;
beforeAll(async () => {
  tiny = await tinyRadar();
  turtle = await catalogueTurtle(context(), tiny.radar.config);
});
afterAll(() => tiny?.remove());
const context = () => tiny.radar.context({ role: "public", language: "nl" });

/** What the shapes object to: level, node, property. */
async function objections(...names: string[]): Promise<string[]> {
  const report = await new SHACLValidator(shapes(...names)).validate(new Store(parse(turtle)));
  return report.results.map(({ severity, focusNode, path, message }) =>
    [
      severity?.value.split("#").at(-1),
      focusNode?.value,
      (path as { value?: string } | undefined)?.value,
      message.map((one) => one.value).join(" "),
    ].join(" "),
  );
}

describe.skipIf(!present)("DCAT-AP-NL 3.0", () => {
  test("the European and the Dutch shapes find nothing", async () => {
    expect(await objections("dcat-ap-SHACL.ttl", "dcat-ap-nl-SHACL.ttl")).toEqual([]);
  });

  test("what the code lists must hold is said in the catalogue itself", async () => {
    expect(await objections("dcat-ap-nl-SHACL.ttl", "dcat-ap-nl-SHACL-klassebereik-codelijsten.ttl")).toEqual([]);
  });

  test("of what is advised, only the standard of a dataset and of a workbook is not there", async () => {
    const advised = await objections("dcat-ap-nl-SHACL-aanbevolen.ttl");
    expect(advised.filter((line) => line.startsWith("Violation"))).toEqual([]);
    expect([...new Set(advised.map((line) => line.split(" ")[2]))]).toEqual(["http://purl.org/dc/terms/conformsTo"]);
  });

  test("a catalogue without a publisher is found out", async () => {
    const before = turtle;
    turtle = turtle.replaceAll(/dct:publisher [^;]+;/g, "");
    const found = await objections("dcat-ap-SHACL.ttl", "dcat-ap-nl-SHACL.ttl");
    turtle = before;
    expect(found.length).toBeGreaterThan(3);
  });
});

test("the catalogue holds every dataset, its files, the API and who to ask", async () => {
  const store = new Store(parse(turtle));
  const of = (type: string) =>
    store
      .getSubjects("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", `http://www.w3.org/ns/dcat#${type}`, null)
      .map(({ value }) => value);
  expect(of("Catalog")).toEqual(["https://radar.example.nl/api/v1/catalogue"]);
  expect(of("DataService")).toEqual(["https://radar.example.nl/api/v1/catalogue#api"]);
  expect(
    of("Dataset")
      .map((iri) => iri.split("#")[1])
      .sort(),
  ).toEqual(["cbs-12345ned", "indicator", "made-up", "occupation", "region", "region-part", "theme", "unit", "uwv-tension"]);
  expect(of("Distribution")).toHaveLength(3 * 3 + 6 * 2);
  const objects = (subject: string, predicate: string) => store.getObjects(subject, predicate, null).map(({ value }) => value);
  const cbs = "https://radar.example.nl/api/v1/catalogue#cbs-12345ned";
  expect(objects(`${cbs}-csv`, "http://purl.org/dc/terms/license")).toEqual(["https://creativecommons.org/licenses/by/4.0/"]);
  expect(objects(`${cbs}-xlsx`, "http://www.w3.org/ns/dcat#downloadURL")).toEqual([
    "https://radar.example.nl/api/v1/datasets/cbs-12345ned/_download?format=xlsx",
  ]);
  expect(objects(cbs, "http://purl.org/dc/terms/accrualPeriodicity")).toEqual([
    "http://publications.europa.eu/resource/authority/frequency/QUARTERLY",
  ]);
  expect(objects(`${cbs}-period`, "http://www.w3.org/ns/dcat#startDate")).toEqual(["2022-01-01"]);
  expect(objects("https://radar.example.nl/api/v1/catalogue#contact", "http://www.w3.org/2006/vcard/ns#hasEmail")).toEqual([
    "mailto:data@example.nl",
  ]);
});

test("Turtle and JSON-LD say the same, without a blank node", async () => {
  const { default: jsonld } = await import("jsonld");
  const fromJson = (await jsonld.toRDF((await catalogue(context(), tiny.radar.config)) as object)) as unknown as Iterable<never>;
  const [one, other] = [new Store([...fromJson]), new Store(parse(turtle))];
  expect(other.size).toBe(one.size);
  expect(other.equals(one)).toBe(true);
  expect([...other].some((quad) => quad.subject.termType === "BlankNode" || quad.object.termType === "BlankNode")).toBe(false);
});
