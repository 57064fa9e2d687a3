import { type Issue, type Language, parseInput } from "#operation";
import { Agenda, agendaFormat, mostOf } from "./agenda.ts";
import { contradictions } from "./coherence.ts";
import { agendaWords } from "./words/index.ts";

export interface AgendaRead {
  /** Absent when there are faults. */
  agenda?: Agenda;
  faults: readonly Issue[];
}

type Fields = Readonly<Record<string, unknown>>;

/** From each older form of the file to the next one, by its name. The first form has none before it. */
type Upgrades = Readonly<Record<string, (older: Fields) => Fields>>;
const upgrades: Upgrades = {};

/** A file in the newest form, step by step; each step says itself which form it makes. */
export function upgraded(file: Fields, steps: Upgrades = upgrades): Fields {
  const step = typeof file.format === "string" && Object.hasOwn(steps, file.format) ? steps[file.format] : undefined;
  return step ? upgraded(step(file), steps) : file;
}

/** An agenda out of the text of a file, or every fault in it at once. */
export function readAgendaFile(text: string, language: Language): AgendaRead {
  const t = agendaWords[language].file;
  const bytes = Buffer.byteLength(text);
  if (bytes > mostOf.bytes) return { faults: [{ path: "", message: t.tooLarge(bytes, mostOf.bytes) }] };
  try {
    return readAgenda(JSON.parse(text.replace(/^\uFEFF/, "")), language);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { faults: [{ path: "", message: t.notJson(error.message) }] };
  }
}

/** An agenda out of what a file holds, or every fault in it at once: of form, and of parts that contradict each other. */
export function readAgenda(given: unknown, language: Language): AgendaRead {
  const t = agendaWords[language].file;
  if (given === null || typeof given !== "object" || Array.isArray(given)) return { faults: [{ path: "", message: t.notObject }] };
  const file = upgraded(given as Fields);
  if (file.format !== agendaFormat) return { faults: [{ path: "format", message: formatFault(file.format, t) }] };
  const { data, issues } = parseInput(Agenda, file, { language });
  const faults = [...issues, ...contradictions(file, language)];
  return data && faults.length === 0 ? { agenda: data, faults } : { faults };
}

function formatFault(given: unknown, t: (typeof agendaWords)["nl"]["file"]): string {
  if (given === undefined) return t.noFormat(agendaFormat);
  const shown = JSON.stringify(given).slice(0, 80);
  const [name, number] = agendaFormat.split("/");
  const [ownName, ownNumber] = String(given).split("/");
  return ownName === name && Number(ownNumber) > Number(number) ? t.newer(shown, agendaFormat) : t.otherFormat(shown, agendaFormat);
}
