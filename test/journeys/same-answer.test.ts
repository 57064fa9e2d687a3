import { expect } from "vitest";
import { requestFor } from "../../src/api/address.ts";
import { journey } from "./browser.ts";
import { llo } from "./command-line.ts";

interface Question {
  operation: string;
  http: string;
  input: Record<string, unknown>;
  /** The number in the answer, and the page that must show it as `shown`. */
  number: (answer: never) => number | null | undefined;
  page: string;
  shown: string;
}

type Picture = { headlines: { id: string; value: number }[] };
type Table = { rows: { value: number }[] };
const headline = (id: string) => (answer: Picture) => answer.headlines.find((one) => one.id === id)?.value;

/** Ten questions with one number each; every surface must give the same. */
const questions: Question[] = [
  {
    operation: "regions.picture",
    http: "GET /regions/{region}/picture",
    input: { region: "twente" },
    number: headline("population"),
    page: "/regio/twente",
    shown: "643.603",
  },
  {
    operation: "regions.picture",
    http: "GET /regions/{region}/picture",
    input: { region: "twente" },
    number: headline("jobs"),
    page: "/regio/twente",
    shown: "320.400",
  },
  {
    operation: "regions.picture",
    http: "GET /regions/{region}/picture",
    input: { region: "AM09" },
    number: headline("income"),
    page: "/regio/achterhoek",
    shown: "41.100",
  },
  {
    operation: "regions.picture",
    http: "GET /regions/{region}/picture",
    input: { region: "nederland" },
    number: headline("tension"),
    page: "/regio/nederland",
    shown: "4,32",
  },
  {
    operation: "indicators.series",
    http: "GET /indicators/{indicator}/series",
    input: { indicator: "jobs", region: "AM05" },
    number: (answer: { points: { value: number }[] }) => answer.points.at(-1)?.value,
    page: "/cijfer/jobs/twente",
    shown: "320.400",
  },
  {
    operation: "indicators.table",
    http: "GET /indicators/{indicator}/table",
    input: { indicator: "population", regions: ["GM0153"] },
    number: (answer: Table) => answer.rows[0]?.value,
    page: "/cijfer/population/gemeente-enschede",
    shown: "162.317",
  },
  {
    operation: "indicators.table",
    http: "GET /indicators/{indicator}/table",
    input: { indicator: "vacancies-per-100-unemployed", regions: ["PV29"] },
    number: (answer: Table) => answer.rows[0]?.value,
    page: "/cijfer/vacancies-per-100-unemployed/provincie-zeeland",
    shown: "155",
  },
  {
    operation: "indicators.compare",
    http: "GET /indicators/{indicator}/compare",
    input: { indicator: "income-standardised-mean", region: "twente", with: "nl" },
    number: (answer: Table) => answer.rows[0]?.value,
    page: "/vergelijk?cijfer=income-standardised-mean&gebied=twente&naast=nl",
    shown: "39.900",
  },
  {
    operation: "occupations.picture",
    http: "GET /occupations/{occupation}/picture",
    input: { occupation: "lasser" },
    number: (answer: { tension: { value: number }[] }) => answer.tension[0]?.value,
    page: "/beroep/0742",
    shown: "4,15",
  },
  {
    operation: "occupations.picture",
    http: "GET /occupations/{occupation}/picture",
    input: { occupation: "brc2014:1051" },
    number: (answer: { employment: { value: number }[] }) => (answer.employment[0]?.value ?? 0) * 1000,
    page: "/beroep/1051",
    shown: "",
  },
] as Question[];

async function commandLine(data: string, { operation, input }: Question): Promise<unknown> {
  const { code, out, said } = await llo([operation, "--input", "-"], { LLO_DATA: data }, { stdin: JSON.stringify(input) }).ended;
  if (code !== 0) throw new Error(`exit ${code}: ${said}`);
  return JSON.parse(out);
}

journey("ten questions get the same number from the command line, the API and the page", async ({ radar }) => {
  for (const question of questions) {
    const where = `${question.operation} ${JSON.stringify(question.input)}`;
    const request = requestFor(question, question.input);
    const api = await (await fetch(`${radar.address}/api/v1${request?.path}`)).json();
    const cli = await commandLine(radar.data, question);
    const number = question.number(api as never);
    expect(number, where).toEqual(expect.any(Number));
    expect(question.number(cli as never), where).toBe(number);
    const html = await (await fetch(`${radar.address}${question.page}`)).text();
    const shown = question.shown || new Intl.NumberFormat("nl-NL").format(number ?? 0);
    expect(html, `${where} on ${question.page}`).toContain(shown);
  }
});
