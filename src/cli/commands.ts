import { importData } from "#importing";
import { Problem } from "#operation";
import { listSnapshots, publishSnapshot, useSnapshot } from "#warehouse";
import type { CommandSpec } from "./command.ts";
import { fromHere } from "./path.ts";
import { refresh } from "./refresh.ts";

const snapshots: CommandSpec = {
  name: "snapshots",
  summary: "De uitgaven die bewaard zijn; --use ID zet er een terug, --build maakt er een",
  help: "snapshots                 toont alle uitgaven, de nieuwste eerst\nsnapshots --use 2026-11-23  zet een eerdere uitgave terug\nsnapshots --build         maakt een uitgave van de pakketten zoals ze nu zijn",
  async run({ input, config }) {
    if (typeof input.use === "string") await useSnapshot(config.data, input.use);
    if (input.build === true) await publishSnapshot({ data: config.data, starter: config.starter, now: new Date() });
    return { snapshots: await listSnapshots(config.data) };
  },
};

const importing: CommandSpec = {
  name: "import",
  summary: "Eigen gegevens inlezen: een data package, CSV, XLSX, JSON van CBS of GeoJSON; --dry-run kijkt alleen na",
  help: [
    "import BESTAND                       leest een bestand dat de radar herkent (CBS, GeoJSON, data package)",
    "import BESTAND --mapping M.json      leest een CSV of XLSX; de mapping zegt wat de kolommen zijn (docs/data/import.md)",
    "import BESTAND --name mijn-cijfers   geeft het pakket een eigen naam",
    "import BESTAND --dry-run             kijkt alles na en verandert niets",
  ].join("\n"),
  async run({ input, positional, config }) {
    const { mapping, name, dryRun, ...strange } = input;
    for (const key of Object.keys(strange))
      throw new Problem("invalid", `--${key} hoort niet bij import; wel: --mapping, --name, --dry-run`);
    // `--dry-run BESTAND`: the word behind a flag reads as its value.
    const given = typeof dryRun === "string" && !/^(true|false)$/.test(dryRun) ? [dryRun, ...positional] : positional;
    const [path] = given;
    if (path === undefined || given.length > 1)
      throw new Problem("invalid", `geef één bestand of pakket (gekregen: ${given.join(", ") || "niets"})`);
    const text = (option: string, value: unknown) => {
      if (value === undefined || typeof value === "string") return value;
      throw new Problem("invalid", `--${option} heeft één waarde nodig`);
    };
    const mappingPath = text("mapping", mapping);
    const called = text("name", name);
    return importData({
      path: fromHere(path),
      ...(mappingPath === undefined ? {} : { mapping: fromHere(mappingPath) }),
      ...(called === undefined ? {} : { name: called }),
      dryRun: dryRun !== undefined && dryRun !== "false",
      data: config.data,
      starter: config.starter,
      now: new Date(),
    });
  },
};

export const commands: readonly CommandSpec[] = [refresh, importing, snapshots];
