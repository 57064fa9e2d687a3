import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { takeLock } from "#lock";
import { isProblem, Problem } from "#operation";
import { currentSnapshot, type PublishOptions, publishSnapshot } from "#warehouse";
import { readStanding } from "./known.ts";
import { finishEarlier } from "./place-package.ts";

/** A package that an import made. */
export interface StandingImport {
  dataset: string;
  title: string;
  /** Rows with figures. */
  rows: number;
  /** Newest day that a file of it was read. */
  retrieved: string;
  /** Indicators that its figures are of. */
  indicators: string[];
}

export interface RemoveOptions {
  name: string;
  /** Tells what would go and changes nothing. */
  dryRun?: boolean;
  /** The correction log keeps what the figures said; else it only says that the import went. */
  logValues?: boolean;
  /** `$LLO_DATA` */
  data: string;
  starter: string;
  now: Date;
}

export interface RemoveResult {
  removed: StandingImport;
  /** The snapshot in use afterwards; null after a dry run. */
  snapshot: string | null;
  notes: string[];
}

/** What was imported and stands in this radar, by name. */
export async function listImports({ data, starter }: Pick<RemoveOptions, "data" | "starter">): Promise<StandingImport[]> {
  const standing = await readStanding({ starter, packages: join(data, "packages"), also: ["observation"] });
  return standing
    .filter(({ isStarter, found }) => !isStarter && found.imported)
    .map(({ folder, found }) => {
      const rows = found.resources.filter(({ table }) => table === "observation").flatMap((resource) => resource.rows);
      return {
        dataset: folder,
        title: found.title,
        rows: rows.length,
        retrieved:
          found.resources
            .map((resource) => resource.retrieved)
            .sort()
            .at(-1) ?? "",
        indicators: [...new Set(rows.map(({ indicator = "" }) => indicator))].sort(),
      };
    });
}

/**
 * Takes an import out again: a snapshot without it is built, checked and swapped in, and only then is the package gone. Earlier snapshots stay.
 * Throws Problem `not-found` for a name that no import has, `invalid` when other packages need it, `conflict` while another import is going on;
 * everything is then as it was. A kill half-way leaves the old snapshot in use, and whoever publishes next finishes it.
 */
export async function removeImport({ name, dryRun = false, logValues = false, data, starter, now }: RemoveOptions): Promise<RemoveResult> {
  const lock = await takeLock(join(data, "importing.lock"), "het importeren");
  try {
    if (!dryRun) await finishEarlier({ data, starter, now });
    const all = await listImports({ data, starter });
    const removed = all.find(({ dataset }) => dataset === name);
    if (!removed)
      throw new Problem(
        "not-found",
        `er is geen import met de naam '${name}'; wel: ${all.map(({ dataset }) => dataset).join(", ") || "geen"}. Pakketten van de radar zelf en van llo refresh gaan er zo niet af`,
      );
    if (dryRun) return { removed, snapshot: null, notes: ["proefdraai: dit zou worden weggehaald, er is niets veranderd"] };
    const before = await currentSnapshot(data);
    const snapshot = await publishWithout(name, { data, starter, now, tellRemoved: logValues });
    return {
      removed,
      snapshot: snapshot.id,
      notes: [
        snapshot.built || !before
          ? `de uitgave van hiervoor is bewaard${before ? `: llo snapshots --use ${before.snapshot.id} zet haar terug` : ""}`
          : "de uitgave die lezers zien was al zonder deze gegevens",
        "het pakket zelf is weg: bewaar uw bestand en mapping als u het nog eens wilt inlezen",
        `de oude cijfers staan nog in de eerdere uitgaven${snapshot.built ? `; ${inTheLog(logValues)}` : ""}`,
      ],
    };
  } finally {
    await lock.release();
  }
}

const inTheLog = (values: boolean) =>
  values
    ? "in het logboek van wijzigingen staan ze als 'ingetrokken', met hun waarde"
    : "het logboek van wijzigingen zegt dat de gegevens weg zijn, niet wat erin stond (dat kan met --log-values)";

async function publishWithout(name: string, options: PublishOptions) {
  const { data, now } = options;
  const place = join(data, "packages", name);
  const aside = join(data, "importing", `${process.pid}-${now.getTime()}`, "removed", name);
  await mkdir(dirname(aside), { recursive: true });
  await rename(place, aside);
  try {
    const snapshot = await publishSnapshot(options);
    await rm(join(data, "importing"), { recursive: true, force: true });
    return snapshot;
  } catch (error) {
    await rename(aside, place);
    await rm(join(data, "importing"), { recursive: true, force: true });
    if (!isProblem(error) || error.code !== "invalid") throw error;
    throw new Problem(
      "invalid",
      `'${name}' is niet weggehaald, want andere pakketten hebben het nodig. Er is niets veranderd. ${error.message}`,
      error.issues,
    );
  }
}
