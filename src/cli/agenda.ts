import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { readAgendaFile } from "#domain/agenda";
import { agendaDocument, checkAgenda } from "#domain/agenda/operations";
import { type Context, call, type Language, Problem, parseInput, problemOf } from "#operation";
import { documentFormats, openPress, publishDocument } from "#publishing";
import { openRadar } from "../radar.ts";
import type { CommandSpec } from "./command.ts";
import { requireKnown } from "./options.ts";
import { folderOf, putWhole } from "./output.ts";
import { fromHere } from "./path.ts";

const AgendaInput = z.strictObject({
  file: z.string().min(1).max(1000),
  format: z.array(z.enum(documentFormats)).min(1).default(["pdf"]),
  out: z.string().min(1).max(1000),
});

const example = { file: "agenda.json", format: "pdf", out: "agenda" };

interface Built {
  files: string[];
  /** Goals with how they stand. */
  goals: { title: string; state: string }[];
  warnings: string[];
  seconds: number;
}

/** Makes files for reading of a multi-year agenda that lies on this machine. */
export const agenda: CommandSpec<Built> = {
  name: "agenda.build",
  summary: "Van het bestand van een meerjarenagenda een PDF, DOCX of HTML maken, met de cijfers van nu",
  summaryEn: "Make a PDF, DOCX or HTML of the file of a multi-year agenda, with the figures of now",
  help: [
    "agenda.build --file agenda.json --out map",
    "agenda.build --file agenda.json --format docx,pdf --out map",
    "",
    "  --file      het bestand, zoals u het op de site hebt gedownload",
    `  --format    ${documentFormats.join(", ")}, met komma's ertussen; zonder is het pdf`,
    "  --out       de map waar de bestanden komen",
    "  --language  nl of en",
    "",
    "Klopt het bestand niet, dan staat elke fout er met zijn plek, en wordt er niets gemaakt (code 2).",
  ].join("\n"),
  async run({ input, positional, language, config, note }) {
    const began = performance.now();
    if (positional.length > 0) throw new Problem("invalid", lost[language](positional[0] ?? ""));
    requireKnown("agenda.build", input, Object.keys(AgendaInput.shape), language);
    const format = typeof input.format === "string" ? input.format.split(",").map((one) => one.trim()) : input.format;
    const { data, issues } = parseInput(AgendaInput, { ...input, format }, { language, example });
    if (data === undefined) throw problemOf(issues);
    const text = await readFile(fromHere(data.file), "utf8").catch((error: Error) => {
      throw new Problem("invalid", `--file ${data.file}: ${error.message}`);
    });
    const radar = await openRadar(config);
    const press = openPress({ threads: Math.min(2, availableParallelism()) });
    try {
      const context = radar.context({ role: "admin", language });
      const checked = await checkedOrRefused(context, text);
      const document = await agendaDocument(context, checked);
      const folder = await folderOf(data.out, language);
      const files = data.format.map((format) => ({ format, file: join(folder, `${document.id}.${format}`) }));
      for (const { format, file } of files)
        await putWhole(file, await publishDocument(context, document, { format, press, baseUrl: config.baseUrl }));
      const warnings = checked.warnings.map(({ path, message }) => `${path}: ${message}`);
      for (const warning of warnings) note(warning);
      return {
        files: files.map(({ file }) => file),
        goals: checked.progress.map(({ title, state }) => ({ title, state })),
        warnings,
        seconds: Math.round(performance.now() - began) / 1000,
      };
    } finally {
      await press.close();
      await radar.close();
    }
  },
};

const lost: Readonly<Record<Language, (word: string) => string>> = {
  nl: (word) => `'${word}' hoort nergens bij; geef invoer als --sleutel waarde`,
  en: (word) => `'${word}' belongs to nothing; give input as --key value`,
};

/** The agenda with all that was looked up for it; throws one Problem with every fault. */
async function checkedOrRefused(context: Context, text: string) {
  const read = readAgendaFile(text, context.language);
  if (!read.agenda) throw problemOf(read.faults);
  const checked = await call(checkAgenda, context, { agenda: read.agenda });
  if (!checked.agenda) throw problemOf(checked.faults);
  return { ...checked, agenda: checked.agenda };
}
