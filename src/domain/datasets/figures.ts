import { type DimName, dimNames, type Observation, qualityWords, statuses } from "#domain/databank";
import { periodLabel } from "#domain/periods";
import type { Language } from "#operation";
import type { Cell } from "./csv.ts";
import type { Coded, Cut, Tally } from "./cut.ts";
import type { Column, Table } from "./table.ts";
import { type Names, statusWords } from "./vocabulary.ts";

type Field = keyof Observation;

const fields: readonly (Omit<Column, "type"> & { name: Field; type?: Column["type"] })[] = [
  { name: "dataset", title: "Gegevensset", description: "Kenmerk van de gegevensset" },
  { name: "indicator", title: "Indicatorcode", description: "Wat er gemeten is" },
  {
    name: "period",
    title: "Periode",
    description: "2023 jaar, 2023Q2 kwartaal, 2023-12 maand, 2025-01-01 dag, 2021/22 schooljaar, 2025-2030 jaren",
  },
  { name: "region", title: "Regiocode", description: "Code van de regio: CBS, of SV voor een samenwerking" },
  { name: "occupation", title: "Beroepscode", description: "Beroep met zijn indeling; leeg is alle beroepen samen" },
  { name: "sector", title: "Sectorcode", description: "Sector met zijn indeling; leeg is alle sectoren samen" },
  { name: "education", title: "Onderwijscode", description: "Onderwijs met zijn indeling; leeg is al het onderwijs samen" },
  { name: "sex", title: "Geslacht", description: "m mannen, f vrouwen; leeg is samen" },
  { name: "age", title: "Leeftijd", description: "Leeftijd, bijvoorbeeld 15-25 of 75+; leeg is de groep van de indicator zelf" },
  { name: "other", title: "Overig", description: "Andere uitsplitsingen als sleutel=waarde, met een puntkomma ertussen" },
  { name: "value", title: "Waarde", description: "Getal zoals gepubliceerd, in de eenheid; leeg als er geen is", type: "number" },
  { name: "text", title: "Woord", description: "Het woord van de bron, bijvoorbeeld zeer krap" },
  { name: "unit", title: "Eenheid", description: "Waarin het getal staat" },
  { name: "status", title: "Status", description: "Hoe zeker het cijfer is, of waarom het er niet is" },
  { name: "series", title: "Reeks", description: "Manier van meten; vergelijk geen cijfers van verschillende reeksen" },
  { name: "division", title: "Indeling", description: "Jaar van de grenzen van de regio's" },
  { name: "source", title: "Bron", description: "Wie het publiceerde" },
  { name: "table", title: "Tabel", description: "Tabel, editie of bladzijde, en hoe die is gelezen" },
  { name: "url", title: "Adres", description: "Waar u het kunt nazien" },
  { name: "quality", title: "Kwaliteit", description: "Hoe zeker de kopie is" },
  { name: "retrieved", title: "Gelezen op", description: "Datum waarop het is gelezen" },
  { name: "note", title: "Opmerking", description: "Wat u moet weten bij dit cijfer" },
  { name: "note_en", title: "Opmerking in het Engels", description: "Hetzelfde in het Engels; leeg als die er niet is" },
];

/** Every column of an observation as it is, for the CSV. */
export function rawTable(rows: Cut["rows"]): Table {
  return {
    columns: fields.map((field) => ({ type: "string", ...field })),
    rows: mapped(rows, (row) => fields.map(({ name }) => row[name])),
  };
}

/** The columns with the codes that occurred and their names: what `datapackage.json` says when all rows went by. */
export function describedColumns(tally: Tally, names: Names): Column[] {
  const nameOf = (column: Coded, code: string): string => {
    if (column === "indicator") return names.indicator(code);
    if (column === "region") return names.region(code);
    if (column === "unit") return names.unit(code);
    return column === "period" ? periodLabel(code, "nl") : names.dim(column, code);
  };
  const listed: readonly Coded[] = ["indicator", "region", "occupation", "sector", "education", "sex", "unit"];
  return fields.map((field) => {
    const column: Column = { type: "string", ...field };
    if (field.name === "status") return { ...column, categories: statuses.map((value) => ({ value, label: statusWords.nl[value].word })) };
    const coded = listed.find((name) => name === field.name);
    const codes = coded ? [...tally.codes[coded]].filter(Boolean).sort() : [];
    return coded && codes.length > 0 ? { ...column, categories: codes.map((value) => ({ value, label: nameOf(coded, value) })) } : column;
  });
}

const english: Readonly<Record<string, string>> = {
  Indicator: "Indicator",
  Indicatorcode: "Indicator code",
  Periode: "Period",
  Regio: "Region",
  Regiocode: "Region code",
  Beroep: "Occupation",
  Beroepscode: "Occupation code",
  Sector: "Sector",
  Sectorcode: "Sector code",
  Onderwijs: "Education",
  Onderwijscode: "Education code",
  Geslacht: "Sex",
  Leeftijd: "Age",
  Overig: "Other",
  Waarde: "Value",
  Woord: "Word",
  Eenheid: "Unit",
  Status: "Status",
  Reeks: "Series",
  Indeling: "Division",
  Bron: "Source",
  Tabel: "Table",
  Adres: "Address",
  Kwaliteit: "Quality",
  "Gelezen op": "Read on",
  Opmerking: "Note",
  Gegevensset: "Dataset",
};

const dimTitles: Readonly<Partial<Record<DimName, string>>> = { occupation: "Beroep", sector: "Sector", education: "Onderwijs" };

/** The figures for people: names beside codes, and only the breakdowns that are in use. */
export function namedTable(
  rows: Cut["rows"],
  { dims, names, language }: { dims: readonly DimName[]; names: Names; language: Language },
): Table {
  const titleOf = (name: Field) => fields.find((field) => field.name === name)?.title ?? name;
  const column = (title: string, of: (row: Observation) => Cell, type: Column["type"] = "string") => ({
    of,
    column: { name: title, title: language === "en" ? (english[title] ?? title) : title, description: "", type },
  });
  const plain = (name: Field) => column(titleOf(name), (row) => row[name]);
  const columns = [
    column("Indicator", (row) => names.indicator(row.indicator)),
    column("Regio", (row) => names.region(row.region)),
    plain("period"),
    ...dimNames
      .filter((name) => dims.includes(name))
      .map((name) =>
        column(dimTitles[name] ?? titleOf(name), (row) => (name === "age" || name === "other" ? row[name] : names.dim(name, row[name]))),
      ),
    column("Waarde", (row) => row.value, "number"),
    plain("text"),
    column("Eenheid", (row) => names.unit(row.unit)),
    column("Status", (row) => statusWords[language][row.status].word),
    column(titleOf("note"), (row) => (language === "en" && row.note_en) || row.note),
    plain("source"),
    plain("table"),
    plain("url"),
    plain("retrieved"),
    column("Kwaliteit", (row) => qualityWords[language][row.quality] ?? row.quality),
    plain("series"),
    plain("division"),
    plain("indicator"),
    plain("region"),
    ...(["occupation", "sector", "education"] as const).filter((name) => dims.includes(name)).map(plain),
    plain("dataset"),
  ];
  return { columns: columns.map((one) => one.column), rows: mapped(rows, (row) => columns.map(({ of }) => of(row))) };
}

async function* mapped<T>(rows: AsyncIterable<readonly T[]>, cells: (row: T) => Cell[]): AsyncGenerator<Cell[][]> {
  for await (const piece of rows) yield piece.map(cells);
}
