import { type Measure, mostOf } from "#domain/agenda";
import type { AgendaChecked } from "#domain/agenda/operations";
import type { Region } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import type { Issue } from "#operation";
import { type AgendaTexts, agendaTexts } from "#texts";
import { elementScripts } from "../elements/index.ts";
import type { Page } from "../page.ts";
import { document } from "../parts/layout.tsx";
import { formAction } from "../parts/search-form.tsx";
import type { Draft } from "./draft.ts";
import { Doing, described, Field, FieldFaults, TakeAlong, TextField, type Told } from "./fields.tsx";
import { GoalFields } from "./goal-fields.tsx";
import { Outcome } from "./outcome.tsx";
import { ActionFields, PartnerFields, RiskFields } from "./part-fields.tsx";
import { Versions } from "./version-fields.tsx";

export interface Editing {
  draft: Draft;
  /** The figures that goals of its region can be tied to. */
  measures: readonly Measure[];
  /** What became of what the reader asked: a file was opened, a version recorded. */
  said?: string;
  faults?: readonly Issue[];
  /** What the check found when there are no faults. */
  checked?: AgendaChecked | undefined;
  /** Nobody has filled anything in yet: what the reader's browser keeps may take its place. */
  fresh?: boolean;
}

export const agendaPath = "/agenda";

/** The page where an agenda is made: one form, that comes back with everything that was filled in. */
export async function editorPage(page: Page, editing: Editing) {
  const t = agendaTexts[page.language];
  return document({
    page,
    title: t.title,
    description: t.lead,
    canonical: agendaPath,
    script: elementScripts.agendaEditor.path,
    children: (
      <agenda-editor class="wrap">
        <h1 class="nl-heading nl-heading--level-1">{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <p>
          {t.notKept}{" "}
          <a class="nl-link" href={page.href("/agenda/voorbeeld")}>
            {t.example}
          </a>
        </p>
        <KeepBar t={t} fresh={editing.fresh ?? false} />
        <Outcome t={t} {...editing} />
        <form class="agenda" method="post" enctype="multipart/form-data" action={formAction(page, agendaPath)}>
          {/* The first button is what the Enter key presses: it only looks. */}
          <button class="hidden" type="submit" name="doe" value="kijk" tabindex={-1}>
            {t.finish.check}
          </button>
          <input type="hidden" name="concept" value={editing.draft.about.concept ?? ""} />
          <Opening t={t} told={toldOf(editing)} />
          <About t={t} editing={editing} regions={await regionChoices(page)} />
          <Parts page={page} t={t} editing={editing} />
          <Versions page={page} t={t} draft={editing.draft} told={toldOf(editing)} />
          <section aria-labelledby="klaar">
            <h2 class="nl-heading nl-heading--level-2" id="klaar">
              {t.finish.title}
            </h2>
            <p class="buttons">
              <Doing what="kijk">{t.finish.check}</Doing>
              <button class="nl-button nl-button--primary" type="submit" name="doe" value="bekijk">
                {t.finish.view}
              </button>
              <TakeAlong page={page} t={t} />
            </p>
          </section>
        </form>
      </agenda-editor>
    ),
  });
}

/** What only a browser with JavaScript can do: undo, and keep the draft when its maker asks for that. Hidden until the element is there. */
function KeepBar({ t: { keep, tooLarge }, fresh }: { t: AgendaTexts; fresh: boolean }) {
  const { kept, restored, forgotten, full, undone, failed, replace } = keep;
  const megabyte = `${mostOf.bytes / 1_000_000} MB`;
  const words = { kept, restored, forgotten, full, undone, failed, replace, large: tooLarge(`> ${megabyte}`, megabyte) };
  const said = Object.fromEntries(Object.entries(words).map(([name, text]) => [`data-${name}`, text]));
  return (
    <section class="keep" aria-labelledby="bewaren" hidden {...said} {...(fresh ? { "data-fresh": "" } : {})} data-most={mostOf.bytes}>
      <h2 class="nl-heading nl-heading--level-3" id="bewaren">
        {keep.title}
      </h2>
      <p class="why">{keep.why}</p>
      <p class="buttons">
        {(["keep", "forget", "undo"] as const).map((what) => (
          <button class="nl-button" type="button" data-what={what}>
            {keep[what]}
          </button>
        ))}
      </p>
      <p role="status" />
    </section>
  );
}

const toldOf = ({ faults = [] }: Editing): Told => ({ faults });

function Opening({ t, told }: { t: AgendaTexts; told: Told }) {
  return (
    <details class="group" open={told.faults.some(({ path }) => path === "bestand")}>
      <summary>
        <h2 class="nl-heading nl-heading--level-2">{t.file.title}</h2>
      </summary>
      <div class="form stack">
        <Field name="bestand" label={t.file.label} told={told} why={t.file.why}>
          <input id="bestand" name="bestand" type="file" accept=".json,application/json" {...described("bestand", told, t.file.why)} />
        </Field>
        <Doing what="open">{t.file.open}</Doing>
      </div>
    </details>
  );
}

/** The labour-market regions: each has a council. */
async function regionChoices({ context }: Page): Promise<Region[]> {
  const { all } = await regionIndex(context.warehouse);
  return all.filter(({ type }) => type === "arbeidsmarktregio").sort((a, b) => a.name.localeCompare(b.name, "nl"));
}

function About({ t: { about }, editing, regions }: { t: AgendaTexts; editing: Editing; regions: readonly Region[] }) {
  const { draft } = editing;
  const told = toldOf(editing);
  const { region = "" } = draft.about;
  const year = (name: string, label: string) => (
    <TextField told={told} name={name} label={label} value={draft.about[name]} most={4} mode="numeric" />
  );
  return (
    <fieldset class="part">
      <legend>{about.title}</legend>
      <div class="form">
        <div class="wide">
          <TextField told={told} name="title" label={about.name} value={draft.about.title} most={160} />
        </div>
        <Field name="region" label={about.region} told={told} why={about.regionWhy}>
          <select id="region" name="region" {...described("region", told, about.regionWhy)}>
            <option value="">{about.choose}</option>
            {region && !regions.some(({ code }) => code === region) ? (
              <option value={region} selected>
                {region}
              </option>
            ) : null}
            {regions.map(({ code, name }) => (
              <option value={code} selected={code === region}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Doing what="toon">{about.show}</Doing>
      </div>
      <div class="form">
        {year("period.from", about.from)}
        {year("period.until", about.until)}
        {year("plan.from", about.planFrom)}
        {year("plan.until", about.planUntil)}
      </div>
      {draft.about.example ? (
        <p>
          <label>
            <input type="checkbox" name="example" value="ja" checked /> {about.example}
          </label>
        </p>
      ) : null}
    </fieldset>
  );
}

interface PartsProps {
  page: Page;
  t: AgendaTexts;
  editing: Editing;
}

/** The four lists, each with a button for one more. */
function Parts({ page, t, editing }: PartsProps) {
  const { draft, measures } = editing;
  const told = toldOf(editing);
  const hasRegion = draft.about.region !== "";
  const lists = {
    goals: draft.goals.map((goal, at) => <GoalFields {...{ page, t, goal, at, told, measures, hasRegion }} />),
    actions: draft.actions.map((part, at) => <ActionFields t={t} part={part} at={at} told={told} goals={draft.goals} />),
    partners: draft.partners.map((part, at) => <PartnerFields t={t} part={part} at={at} told={told} />),
    risks: draft.risks.map((part, at) => <RiskFields t={t} part={part} at={at} told={told} />),
  };
  return (
    <>
      {(["goals", "actions", "partners", "risks"] as const).map((list) => (
        <section aria-labelledby={list}>
          <h2 class="nl-heading nl-heading--level-2" id={list} tabindex={-1}>
            {t[list].title}
          </h2>
          <FieldFaults name={list} told={told} />
          {lists[list].length > 0 ? lists[list] : <p class="why">{t[list].empty}</p>}
          <button
            class="nl-button"
            type="submit"
            name="doe"
            value={`erbij-${list}`}
            // The new part is where the reader goes on.
            formaction={`${formAction(page, agendaPath)}#${list}.${lists[list].length}`}
          >
            {t[list].add}
          </button>
        </section>
      ))}
    </>
  );
}
