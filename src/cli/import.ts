import { importData, listImports, proposeMapping, removeImport } from "#importing";
import { Problem } from "#operation";
import type { CommandSpec } from "./command.ts";
import { flagOf, oneValue, requireKnown } from "./options.ts";
import { fromHere } from "./path.ts";

/** Brings people's own files in, and out again. */
export const importing: CommandSpec = {
  name: "import",
  summary: "Eigen gegevens inlezen: een data package, CSV, XLSX, JSON van CBS of GeoJSON; --dry-run kijkt alleen na",
  summaryEn: "Take in your own data: a data package, CSV, XLSX, JSON of CBS or GeoJSON; --dry-run only checks",
  help: [
    "import BESTAND                       leest een bestand dat de radar herkent (CBS, GeoJSON, data package)",
    "import BESTAND --propose > M.json    maakt voor een CSV of XLSX een voorstel voor een mapping: wat de kolommen zijn",
    "import BESTAND --mapping M.json      leest een CSV of XLSX zoals de mapping zegt",
    "       --dry-run                     kijkt alles na, toont wat er zou komen, verandert niets",
    "       --name mijn-cijfers           geeft het pakket een eigen naam",
    "import --list                        wat er is ingelezen",
    "import --remove mijn-cijfers         haalt een import weer weg; met --dry-run alleen wat er weg zou gaan",
    "       --log-values                  en laat in het logboek van wijzigingen staan wat de cijfers waren",
    "",
    "Eigen cijfers, stap voor stap: docs/data/import.md. Bestaat BESTAND en klopt het niet, dan staat elke fout er met rij en kolom, en verandert er niets (code 2).",
  ].join("\n"),
  async run({ input, positional, config, note }) {
    requireKnown("import", input, ["mapping", "name", "dryRun", "propose", "list", "remove", "logValues"]);
    const { data, starter } = config;
    const now = new Date();
    const [dryRun, propose, list] = [flagOf(input.dryRun), flagOf(input.propose), flagOf(input.list)];
    const logValues = flagOf(input.logValues);
    // `--dry-run BESTAND`: the word behind a flag reads as its value.
    const given = [...[dryRun, propose, list, logValues].flatMap(({ word }) => word ?? []), ...positional];
    const remove = oneValue("remove", input.remove, "mijn-cijfers");
    const mapping = oneValue("mapping", input.mapping, "mapping.json");
    const name = oneValue("name", input.name, "mijn-cijfers");
    const ways = [
      list.set && "--list",
      remove !== undefined && "--remove",
      propose.set && "--propose",
      mapping !== undefined && "--mapping",
    ].filter(Boolean);
    if (ways.length > 1) throw new Problem("invalid", `${ways.join(" en ")} gaan niet samen; kies er een`);
    if (logValues.set && remove === undefined) throw new Problem("invalid", "--log-values hoort bij --remove");
    if (list.set || remove !== undefined) {
      if (given.length > 0) throw new Problem("invalid", `'${given[0]}' hoort nergens bij; ${ways[0]} heeft geen bestand nodig`);
      return remove === undefined
        ? { imports: await listImports({ data, starter }) }
        : removeImport({ name: remove, dryRun: dryRun.set, logValues: logValues.set, data, starter, now });
    }
    const [path] = given;
    if (path === undefined || given.length > 1)
      throw new Problem("invalid", `geef één bestand of pakket (gekregen: ${given.join(", ") || "niets"}); llo import --help toont hoe`);
    if (propose.set) {
      const proposal = await proposeMapping({ path: fromHere(path), data, starter, now });
      for (const line of proposal.notes) note(line);
      return proposal.mapping;
    }
    return importData({
      path: fromHere(path),
      ...(mapping === undefined ? {} : { mapping: fromHere(mapping) }),
      ...(name === undefined ? {} : { name }),
      dryRun: dryRun.set,
      data,
      starter,
      now,
    });
  },
};
