import { basename, join } from "node:path";
import { parseDescriptor, resourceFor } from "../data-package.ts";
import { delimiterOf, readDelimited } from "../delimited.ts";
import { jsonOf } from "../entries.ts";
import { collectFaults, refusal } from "../faults.ts";
import { otherFormat } from "../format.ts";
import type { Grid } from "../grid.ts";
import { openInput } from "../input-file.ts";
import { knownOf, readStanding } from "../known.ts";
import { placeInCsv } from "../place.ts";
import { slugOf } from "../statline/units.ts";
import { textOf } from "../text.ts";
import { openWorkbook } from "../workbook.ts";
import { isZip } from "../zip.ts";
import { type Proposal, proposalFor, type RawTable } from "./proposal.ts";

/** Rows above the header in which a title or a remark may stand. */
const highest = 15;

/**
 * A mapping for a CSV, a workbook or a table in a data package, as far as the radar can tell from what stands in it. What only its owner knows says
 * `VUL IN`, and an import refuses it until it is filled in. Changes nothing. Throws Problem for what is no table.
 */
export async function proposeMapping({
  path,
  data,
  starter,
  now,
}: {
  path: string;
  data: string;
  starter: string;
  now: Date;
}): Promise<Proposal> {
  const input = await openInput(path, now);
  const known = knownOf(await readStanding({ starter, packages: join(data, "packages") }), "");
  const about = { id: slugOf(basename(path).replace(/\.[a-z]+$/i, "")) || "eigen-cijfers", retrieved: input.retrieved };
  if (!("descriptor" in input)) return proposalFor(await rawTable(input.bytes, input.file), about, known);
  const descriptor = parseDescriptor(jsonOf(input.descriptor, "datapackage.json"), input.file);
  const chosen = resourceFor(descriptor, descriptor.resources[0]?.name, input.file);
  const bytes = await input.read(chosen);
  if (!bytes) throw refusal(input.file, chosen, "staat in datapackage.json, maar het bestand is er niet");
  const table = await rawTable(bytes, chosen);
  const others = descriptor.resources.slice(1).map(({ name }) => name);
  return proposalFor(
    {
      ...table,
      file: { ...table.file, resource: chosen },
      notes: [
        ...table.notes,
        ...(others.length > 0 ? [`het pakket heeft meer bestanden (${others.join(", ")}); dit voorstel gaat over ${chosen}`] : []),
      ],
    },
    about,
    known,
  );
}

async function rawTable(bytes: Uint8Array, file: string): Promise<RawTable> {
  const other = otherFormat(bytes);
  if (other) throw refusal(file, "bestand", `dit is ${other}; sla het op als xlsx of als CSV UTF-8`);
  return isZip(bytes) ? fromWorkbook(bytes, file) : fromText(bytes, file);
}

const anything = { named: new Set<string>(), skips: () => true };

async function fromWorkbook(bytes: Uint8Array, file: string): Promise<RawTable> {
  const sheets = await openWorkbook(bytes, file);
  const seen = sheets.filter(({ isHidden }) => !isHidden);
  const tables = seen.map((sheet) => ({
    sheet: sheet.name,
    ...withHeader((headerRow) => sheet.read(collectFaults(), { headerRow, tolerance: anything })),
  }));
  const [table] = tables.sort((one, other) => other.grid.rows.length - one.grid.rows.length);
  if (!table) throw refusal(file, "blad", "er is geen zichtbaar blad");
  const { grid, headerRow, sheet } = table;
  return {
    grid,
    file: { ...(sheets.length > 1 ? { sheet } : {}), ...(headerRow > 1 ? { headerRow } : {}) },
    notes:
      sheets.length > 1
        ? [`de werkmap heeft ${sheets.length} bladen; dit voorstel gaat over '${sheet}', het blad met de meeste rijen`]
        : [],
  };
}

function fromText(bytes: Uint8Array, file: string): RawTable {
  const utf8 = textOf(bytes);
  const decoded = "message" in utf8 ? textOf(bytes, "windows-1252") : utf8;
  if ("message" in decoded) throw refusal(file, placeInCsv(decoded.before, delimiterOf(decoded.before)), decoded.message);
  if (/^\s*[{[]/.test(decoded.text)) throw refusal(file, "bestand", "dit is JSON; een mapping hoort bij een CSV of een werkmap");
  if (decoded.text.trim() === "") throw refusal(file, "bestand", "het bestand is leeg");
  const tables = [";", ",", "\t", "|"].map((delimiter) => ({
    delimiter,
    ...withHeader((headerRow) => readDelimited(decoded.text, collectFaults(), { delimiter, headerRow, tolerance: anything })),
  }));
  const best = tables.reduce((most, next) => (next.grid.header.length > most.grid.header.length ? next : most));
  const { grid, headerRow, delimiter } = best;
  return {
    grid,
    file: {
      ...("message" in utf8 ? { encoding: "windows-1252" as const } : {}),
      delimiter,
      ...(headerRow > 1 ? { headerRow } : {}),
    },
    notes:
      "message" in utf8
        ? ["het bestand is geen UTF-8; het voorstel leest het als windows-1252, kijk na of letters als ë en é kloppen"]
        : [],
  };
}

/** The first row that has as many names as any: what stands above it is a title. */
function withHeader(read: (headerRow: number) => Grid): { grid: Grid; headerRow: number } {
  let best = { grid: read(1), headerRow: 1 };
  const names = ({ header }: Grid) => header.filter(Boolean).length;
  for (let headerRow = 2; headerRow <= highest; headerRow++) {
    const grid = read(headerRow);
    if (names(grid) > names(best.grid)) best = { grid, headerRow };
  }
  return best;
}
