import { mostOf, readAgendaFile, withVersion } from "#domain/agenda";
import { type AgendaChecked, agendaDocument, agendaMeasures, checkAgenda } from "#domain/agenda/operations";
import type { Document } from "#domain/documents";
import { regionIndex } from "#domain/regions/operations";
import { type Issue, isProblem, problemOf } from "#operation";
import { agendaTexts } from "#texts";
import type { Page } from "../page.ts";
import { type Draft, type DraftList, draftOfForm, type PartDraft, withoutPart, withPart } from "./draft.ts";
import { draftOfFile, fileOfDraft } from "./draft-file.ts";
import { type Editing, editorPage } from "./editor.tsx";
import { measureId } from "./goal-fields.tsx";
import { type Numbers, numbersOf } from "./numbers.ts";
import { viewPage } from "./view.tsx";

/** What a browser sends with the form. */
export interface Sent {
  /** The button that was pressed: `erbij-goals`, `weg-actions-2`, `kijk`, `bekijk`, `document`, `bestand`, `open`, `versie`. */
  doing: string;
  fields: readonly (readonly [string, string])[];
  file?: File | undefined;
}

/** A page, a file to keep, or a text to set in type. */
export type Answer = { page: unknown; status: 200 | 400 } | { download: string; name: string } | { document: Document };

interface Desk {
  page: Page;
  numbers: Numbers;
  sent: Sent;
}

type Outcome = Partial<Omit<Editing, "measures">> & { draft: Draft };

/** Does with a draft what its maker asked, and gives it back: nothing of it is kept here. */
export async function receiveAgenda(page: Page, sent: Sent): Promise<Answer> {
  const desk: Desk = { page, sent, numbers: await numbersOf(page) };
  const draft = await draftSent(desk);
  const { doing } = sent;
  if (doing === "bestand") return downloadOf(desk, draft);
  if (doing === "bekijk" || doing === "document") {
    const checked = await check(desk, draft);
    if (!checked.agenda) return editor(page, { draft, faults: checked.faults });
    const right = { ...checked, agenda: checked.agenda };
    return doing === "bekijk"
      ? { page: viewPage(page, right, draft.about.concept), status: 200 }
      : { document: await agendaDocument(page.context, right) };
  }
  return editor(page, await outcomeOf(desk, draft));
}

async function outcomeOf(desk: Desk, draft: Draft): Promise<Outcome> {
  const { doing } = desk.sent;
  const [, verb = "", list = "", at = "0"] = /^(erbij|weg)-(goals|actions|partners|risks)(?:-(\d{1,3}))?$/.exec(doing) ?? [];
  if (verb === "erbij") return { draft: withPart(draft, list as DraftList) };
  if (verb === "weg") return { draft: withoutPart(draft, list as DraftList, Number(at)) };
  const [, goal] = /^beginpunt-(\d{1,3})$/.exec(doing) ?? [];
  if (goal !== undefined) return { draft: withNewestBaseline(draft, Number(goal)) };
  switch (doing) {
    case "open":
      return opened(desk, draft);
    case "versie":
      return recorded(desk, draft);
    case "weg-versie":
      return { draft: withoutOldestVersion(draft) };
    case "kijk": {
      const checked = await check(desk, draft);
      return checked.valid ? { draft, checked } : { draft, faults: checked.faults };
    }
    default:
      return { draft };
  }
}

/** The draft in the form, or the agenda that a page for reading carries along. */
async function draftSent({ page, numbers, sent }: Desk): Promise<Draft> {
  const carried = sent.fields.find(([name]) => name === "agenda")?.[1];
  if (carried === undefined) return settled({ page, numbers }, draftOfForm(sent.fields));
  const { agenda, faults } = readAgendaFile(carried, page.language);
  if (!agenda) throw problemOf(faults);
  const concept = sent.fields.find(([name]) => name === "concept")?.[1] ?? "";
  return settled({ page, numbers }, named(draftOfFile(agenda, numbers.show), concept));
}

/** A draft under the name by which the browser of its maker keeps it. */
const named = (draft: Draft, concept = ""): Draft => ({ ...draft, about: { ...draft.about, concept } });

/** A draft with regions by their code, and goals with the unit of their measure and a baseline. What is no region or measure stays as it is, so that it is told. */
async function settled({ page, numbers }: Omit<Desk, "sent">, draft: Draft): Promise<Draft> {
  const { byCode, bySlug } = await regionIndex(page.context.warehouse);
  const codeOf = (name: string) => (byCode.get(name.toUpperCase()) ?? bySlug.get(name.toLowerCase()))?.code ?? name;
  const about = { ...draft.about, region: codeOf(draft.about.region ?? "") };
  const measures = await measuresFor(page, { about });
  const goals = draft.goals.map((goal): PartDraft => {
    const [indicator = "", region = ""] = (goal.measure ?? "").split("@");
    const measure = goal.measure ? `${indicator}@${codeOf(region)}` : "";
    const same = goal.was === undefined || goal.was.startsWith(`${goal.measure}|`);
    const unit = (same && goal.unit) || numbers.unitOf(indicator);
    return withBaseline({ ...goal, measure, unit }, measures, numbers);
  });
  return { ...draft, about, goals };
}

const check = ({ page, numbers }: Desk, draft: Draft): Promise<AgendaChecked> =>
  page.ask(checkAgenda, { agenda: fileOfDraft(draft, numbers.read) });

async function editor(page: Page, outcome: Outcome): Promise<Answer> {
  const draft = await settled({ page, numbers: await numbersOf(page) }, outcome.draft);
  const faults = (outcome.faults ?? []).map(({ path, message }) => ({ path, message: withoutNothing(message) }));
  const editing: Editing = { ...outcome, faults, draft, measures: await measuresFor(page, draft) };
  return { page: editorPage(page, editing), status: faults.length > 0 ? 400 : 200 };
}

/** Who left a field empty can see that. */
const withoutNothing = (message: string) => message.replace(/ \((gekregen|given): ""\)$/, "");

/** What goals can be tied to; none before there is a region. */
export async function measuresFor(page: Page, { about: { region = "" } }: Pick<Draft, "about">): Promise<Editing["measures"]> {
  if (region === "") return [];
  return page.ask(agendaMeasures, { region }).then(
    ({ measures }) => measures,
    (error: unknown) => {
      if (isProblem(error)) return [];
      throw error;
    },
  );
}

/** A goal whose measure was just chosen begins at the newest figure, unless its maker typed another baseline. */
function withBaseline(goal: PartDraft, measures: Editing["measures"], { show }: Numbers): PartDraft {
  const chosen = measures.find((one) => measureId(one) === goal.measure);
  const [measure, period, value] = (goal.was ?? "").split("|");
  const [ownPeriod, ownValue] = [goal["baseline.period"] ?? "", goal["baseline.value"] ?? ""];
  const isOld = measure !== goal.measure && period === ownPeriod && value === ownValue;
  if (!chosen || (!isOld && (ownPeriod || ownValue))) return goal;
  return { ...goal, "baseline.period": chosen.period, "baseline.value": show(chosen.value, chosen.indicator) };
}

/** Empties a baseline, so that the newest figure takes its place. */
function withNewestBaseline(draft: Draft, at: number): Draft {
  const goals = draft.goals.map((goal, nth) => (nth === at ? { ...goal, unit: "", "baseline.period": "", "baseline.value": "" } : goal));
  return { ...draft, goals };
}

/** The draft out of a file; with a fault the file takes the place of nothing, unless it holds an agenda that can be mended here. */
async function opened({ page, numbers, sent: { file } }: Desk, draft: Draft): Promise<Outcome> {
  const t = agendaTexts[page.language];
  const fault = (message: string): Outcome => ({ draft, faults: [{ path: "bestand", message }] });
  if (!file || (file.size === 0 && file.name === "")) return fault(t.needFile);
  if (file.size > mostOf.bytes) return fault(t.tooLarge(sizeInWords(file.size, page), sizeInWords(mostOf.bytes, page)));
  const text = await file.text();
  const { agenda, faults } = readAgendaFile(text, page.language);
  const said = t.opened(file.name);
  const { concept } = draft.about;
  if (agenda) return { draft: named(draftOfFile(agenda, numbers.show), concept), said };
  // Without form or format it is no agenda: then what the reader has stays.
  if (faults.some(({ path }) => path === "" || path === "format")) return fault(faults.map(({ message }) => message).join("; "));
  return { draft: named(draftOfFile(JSON.parse(text), numbers.show), concept), said, faults: [...faults] };
}

function sizeInWords(bytes: number, { language }: Page): string {
  const megabytes = new Intl.NumberFormat(language === "nl" ? "nl-NL" : "en-GB", { maximumFractionDigits: 1 }).format(bytes / 1_000_000);
  return `${megabytes} MB`;
}

/** Writes down what the agenda says now as a version; only of an agenda that is right. */
async function recorded(desk: Desk, draft: Draft): Promise<Outcome> {
  const { page, numbers, sent } = desk;
  const { agenda, faults } = await check(desk, draft);
  if (!agenda) return { draft, faults };
  const note = sent.fields.find(([name]) => name === "opmerking")?.[1] ?? "";
  const next = withVersion(agenda, { date: page.context.now().toISOString().slice(0, 10), note: note.trim() });
  const t = agendaTexts[page.language];
  if (!next) return { draft, faults: [{ path: "versions", message: t.versionsFull(mostOf.versions) }] satisfies Issue[] };
  return { draft: named(draftOfFile(next, numbers.show), draft.about.concept), said: t.recorded(next.versions.at(-1)?.version ?? 0) };
}

function withoutOldestVersion(draft: Draft): Draft {
  const list: unknown = JSON.parse(draft.versions || "[]");
  return Array.isArray(list) && list.length > 1 ? { ...draft, versions: JSON.stringify(list.slice(1)) } : { ...draft, versions: "" };
}

/** The agenda as a file; with faults too, because what somebody made must be kept also when it is not finished. */
async function downloadOf(desk: Desk, draft: Draft): Promise<Answer> {
  const { agenda } = await check(desk, draft);
  const { byCode } = await regionIndex(desk.page.context.warehouse);
  const place = byCode.get(draft.about.region ?? "")?.slug;
  const contents = agenda ?? fileOfDraft(draft, desk.numbers.read);
  return { download: `${JSON.stringify(contents, null, 2)}\n`, name: `meerjarenagenda${place ? `-${place}` : ""}.json` };
}
