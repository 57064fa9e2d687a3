import type { AgendaChecked } from "#domain/agenda/operations";
import type { Issue } from "#operation";
import type { AgendaTexts } from "#texts";
import { fieldOf } from "./fields.tsx";

interface OutcomeProps {
  t: AgendaTexts;
  faults?: readonly Issue[];
  checked?: AgendaChecked | undefined;
  said?: string;
}

/** What is wrong, with links to the fields; or what became of what was asked. */
export function Outcome({ t, faults = [], checked, said }: OutcomeProps) {
  return (
    <>
      {faults.length > 0 ? (
        <div class="error" role="alert" tabindex={-1} id="fouten">
          <p>{t.faults(faults.length)}</p>
          <Issues t={t} issues={faults} />
        </div>
      ) : null}
      {said || checked ? (
        <p class="ok" role="status">
          {said || t.right}
        </p>
      ) : null}
      {checked && checked.warnings.length > 0 ? (
        <div class="hole">
          <p>{t.warnings}</p>
          <Issues t={t} issues={checked.warnings} />
        </div>
      ) : null}
    </>
  );
}

function Issues({ t, issues }: { t: AgendaTexts; issues: readonly Issue[] }) {
  return (
    <ul>
      {issues.map(({ path, message }) => (
        <li>
          <a class="nl-link" href={`#${fieldOf(path) || "bestand"}`}>
            {whereOf(path, t)}
            {message}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** 'Doel 2, In welk jaar?: ', so that a list of faults can be read without its form. */
function whereOf(path: string, t: AgendaTexts): string {
  const [list = "", number = "", ...rest] = fieldOf(path).split(".");
  const field = (/^\d+$/.test(number) ? rest : [number, ...rest]).join(".");
  const labels = labelsOf(t);
  const part = /^\d+$/.test(number) ? labels.one[list]?.(Number(number) + 1) : undefined;
  const label = labels.fields[part ? `${list}.${field}` : fieldOf(path)];
  const where = [part, label].filter(Boolean).join(", ");
  return where ? `${where}: ` : "";
}

function labelsOf({ about, goals, actions, partners, risks, versions, file }: AgendaTexts) {
  const one: Readonly<Record<string, ((number: number) => string) | undefined>> = {
    ...{ goals: goals.one, actions: actions.one, partners: partners.one, risks: risks.one },
  };
  const fields: Readonly<Record<string, string | undefined>> = {
    ...{ title: about.name, region: about.region, "period.from": about.from, "period.until": about.until },
    ...{ "plan.from": about.planFrom, "plan.until": about.planUntil, versions: versions.title, bestand: file.title },
    ...{ "goals.title": goals.name, "goals.measure": goals.measure, "goals.breakdown": goals.breakdown, "goals.why": goals.why },
    ...{ "goals.baseline.period": goals.period, "goals.baseline.value": goals.value, "goals.direction": goals.direction },
    ...{ "goals.target.value": goals.target, "goals.target.by": goals.by },
    ...{ "actions.title": actions.name, "actions.goals": actions.goals, "actions.owner": actions.owner, "actions.basis": actions.basis },
    ...{ "actions.partners": actions.partners, "actions.from": actions.from, "actions.until": actions.until },
    ...{ "actions.budget.amount": actions.amount, "actions.budget.coveredBy": actions.coveredBy, "actions.status": actions.status },
    ...{ "partners.name": partners.name, "partners.role": partners.role },
    ...{ "risks.title": risks.name, "risks.chance": risks.chance, "risks.effect": risks.effect },
    ...{ "risks.measure": risks.measure, "risks.owner": risks.owner },
  };
  return { one, fields };
}
