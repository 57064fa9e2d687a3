import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseConfig } from "../../src/config.ts";
import { csvLine } from "../../src/domain/datasets/csv.ts";
import { openRadar, type Radar } from "../../src/radar.ts";

type Cells = Readonly<Record<string, string | number>>;

const origin = {
  source: "CBS StatLine",
  table: "12345NED Voorbeeldtabel",
  url: "https://opendata.cbs.nl/statline/#/CBS/nl/dataset/12345NED",
  quality: "checked",
};
const own = { source: "LLO-Radar", table: "Eigen bewoording", url: "docs/data/README.md", quality: "own" };

const noted = 'Zegt "let op", met komma,\nen een tweede regel';

const figure = (cells: Cells): Cells => ({
  indicator: "unemployment-rate",
  period: "2024",
  region: "AM05",
  occupation: "",
  sector: "",
  education: "",
  sex: "",
  age: "",
  other: "",
  value: "",
  text: "",
  unit: "percent",
  status: "final",
  series: "ebb-2021",
  division: "2024",
  ...origin,
  retrieved: "2026-11-20",
  note: "",
  ...cells,
});

const figures: readonly Cells[] = [
  figure({ value: 3.5 }),
  figure({ period: "2023", value: 3.25, status: "provisional" }),
  figure({ period: "2022", value: 0, series: "ebb-2013" }),
  figure({ region: "AM06", status: "suppressed" }),
  figure({ region: "PV20", status: "missing", note: noted }),
  figure({ region: "GM0014", value: -1.5, note: '=HYPERLINK("https://voorbeeld.nl")', status: "estimated" }),
  figure({ sex: "f", value: 3.75 }),
  figure({ sex: "m", value: 3.125, note: "+31 en -2 zijn geen formules" }),
  figure({ indicator: "employed", unit: "thousand-persons", value: 310.4, period: "2024Q4" }),
  figure({ indicator: "employed", unit: "thousand-persons", value: 12.5, period: "2024Q4", occupation: "brc2014:0811" }),
];
const words: readonly Cells[] = [
  figure({ indicator: "tension-class", unit: "class", text: "zeer krap", series: "" }),
  figure({ indicator: "tension-class", unit: "class", text: "@krap", region: "AM06", series: "" }),
  figure({ indicator: "tension-class", unit: "class", value: 4.1, text: "krap", region: "PV20", series: "" }),
];
const made: readonly Cells[] = [
  figure({ indicator: "employed", unit: "thousand-persons", period: "2030", value: 7, status: "synthetic", source: "LLO-Radar" }),
];

const indicator = (cells: Cells): Cells => ({
  title: "",
  title_en: "",
  definition: "",
  definition_en: "",
  unit: "percent",
  themes: "werk",
  additive: "no",
  compare: "rate",
  better: "",
  sentence: "In {period} was het {value} {region}.",
  sentence_en: "In {period} it was {value} {region}.",
  method: "",
  position: 1,
  ...own,
  ...cells,
});
const unit = (cells: Cells): Cells => ({
  factor: 1,
  decimals: 1,
  symbol: "",
  one: "",
  many: "",
  one_en: "",
  many_en: "",
  ...own,
  ...cells,
});
const region = (code: string, name: string, type: string, slug: string): Cells => ({ code, name, type, slug, ...own });
const part = (whole: string, member: string): Cells => ({ region: whole, part: member, division: "2024", ...own });

const packages: readonly {
  name: string;
  licenses: readonly object[];
  resources: Readonly<Record<string, { about?: object; rows: readonly Cells[] }>>;
}[] = [
  {
    name: "regions",
    licenses: [{ name: "CC-BY-4.0" }, { name: "EUPL-1.2" }],
    resources: {
      region: {
        about: { publisher: "CBS; LLO-Radar" },
        rows: [
          region("NL01", "Nederland", "land", "nederland"),
          region("PV20", "Groningen", "provincie", "provincie-groningen"),
          region("AM05", "Twente", "arbeidsmarktregio", "twente"),
          region("AM06", "Achterhoek", "arbeidsmarktregio", "achterhoek"),
          region("GM0014", "Groningen", "gemeente", "gemeente-groningen"),
        ],
      },
      region_part: { rows: [part("AM05", "GM0014"), part("PV20", "GM0014")] },
    },
  },
  {
    name: "indicators",
    licenses: [{ name: "EUPL-1.2" }],
    resources: {
      unit: {
        rows: [
          unit({ id: "percent", symbol: "%" }),
          unit({ id: "thousand-persons", factor: 1000, decimals: 0, one: "persoon", many: "mensen", one_en: "person", many_en: "people" }),
          unit({ id: "class" }),
        ],
      },
      theme: { rows: [{ id: "werk", title: "Werk", title_en: "Work", position: 1, ...own }] },
      indicator: {
        rows: [
          indicator({
            id: "unemployment-rate",
            title: "Werkloosheid",
            title_en: "Unemployment",
            definition: "Het deel dat werk zoekt.",
            definition_en: "The share looking for work.",
          }),
          indicator({
            id: "employed",
            title: "Mensen met werk",
            title_en: "People in work",
            definition: "Iedereen met betaald werk.",
            definition_en: "All with paid work.",
            unit: "thousand-persons",
          }),
          indicator({ id: "tension-class", title: "Krapte", title_en: "Tension", unit: "class", themes: "krapte" }),
        ],
      },
    },
  },
  {
    name: "taxonomy",
    licenses: [{ name: "CC-BY-4.0" }],
    resources: {
      occupation: {
        rows: [
          { code: "brc2014:0811", name: "Softwareontwikkelaars", name_en: "Software developers", level: "group", parent: "", ...origin },
        ],
      },
    },
  },
  {
    name: "observations-cbs",
    licenses: [{ name: "CC-BY-4.0" }],
    resources: {
      "cbs-12345ned": {
        about: { title: "Werkloosheid per regio", titleEn: "Unemployment by region", publisher: "CBS", cadence: "per kwartaal" },
        rows: figures,
      },
    },
  },
  {
    name: "observations-uwv",
    licenses: [{ name: "unknown" }],
    resources: { "uwv-tension": { about: { title: "Spanningsindicator", publisher: "UWV", cadence: "stopgezet" }, rows: words } },
  },
  {
    name: "observations-made",
    licenses: [{ name: "EUPL-1.2" }],
    resources: { "made-up": { about: { title: "Verzonnen cijfers", publisher: "LLO-Radar", cadence: "bij elke uitgave" }, rows: made } },
  },
];

export interface TinyRadar {
  radar: Radar;
  remove(): Promise<void>;
}

/** A radar on a handful of regions and figures: every status, a broken series, words, a name that occurs twice, and texts that bite. */
export async function tinyRadar({ extra = [] as readonly Cells[] } = {}): Promise<TinyRadar> {
  const folder = await mkdtemp(join(tmpdir(), "llo-tiny-"));
  for (const { name, licenses, resources } of packages) {
    const place = join(folder, "starter", name);
    await mkdir(place, { recursive: true });
    const list = Object.entries(resources).map(([resource, { about = {} }]) => ({
      name: resource,
      path: `${resource}.csv`,
      retrieved: "2026-11-20",
      ...about,
    }));
    await writeFile(join(place, "datapackage.json"), JSON.stringify({ name, licenses, resources: list }));
    for (const [resource, { rows }] of Object.entries(resources)) {
      const all = resource === "cbs-12345ned" ? [...rows, ...extra.map(figure)] : rows;
      const columns = Object.keys(all[0] ?? {});
      await writeFile(
        join(place, `${resource}.csv`),
        [csvLine(columns), ...all.map((row) => csvLine(columns.map((column) => row[column] ?? "")))].join(""),
      );
    }
  }
  const config = {
    ...parseConfig(
      {
        LLO_DATA: join(folder, "data"),
        BASE_URL: "https://radar.example.nl",
        OPERATOR_NAME: "Regio Voorbeeld",
        OPERATOR_EMAIL: "data@example.nl",
        OPERATOR_URL: "https://example.nl",
      },
      folder,
    ),
    starter: join(folder, "starter"),
  };
  const radar = await openRadar(config, { now: () => new Date("2026-11-23T10:00:00Z") });
  return {
    radar,
    async remove() {
      await radar.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
