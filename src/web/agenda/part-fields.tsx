import type { AgendaTexts } from "#texts";
import type { PartDraft } from "./draft.ts";
import { ChoiceField, Doing, described, FieldFaults, LongField, TextField, type Told } from "./fields.tsx";

interface PartProps {
  t: AgendaTexts;
  part: PartDraft;
  at: number;
  told: Told;
}

/** What an action is made of; its goals are picked from those there are. */
export function ActionFields({ t: { actions }, part, at, told, goals }: PartProps & { goals: readonly PartDraft[] }) {
  const name = (field: string) => `actions.${at}.${field}`;
  const serves = new Set((part.goals ?? "").split(","));
  const common = { told };
  return (
    <fieldset class="part" id={`actions.${at}`}>
      <legend>{actions.one(at + 1)}</legend>
      <input type="hidden" name={name("id")} value={part.id ?? ""} />
      <div class="form">
        <div class="wide">
          <TextField {...common} name={name("title")} label={actions.name} value={part.title} most={160} />
        </div>
        {goals.length > 0 ? (
          <fieldset class="choices" id={name("goals")} tabindex={-1} {...described(name("goals"), told)}>
            <legend>{actions.goals}</legend>
            <FieldFaults name={name("goals")} told={told} />
            <ul>
              {goals.map(({ id = "", title = "" }, nth) => (
                <li>
                  <label>
                    <input type="checkbox" name={name("goals")} value={id} checked={serves.has(id)} /> {actions.goal(nth + 1, title)}
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
        ) : null}
        <TextField {...common} name={name("owner")} label={actions.owner} value={part.owner} most={120} why={actions.ownerWhy} />
        <TextField {...common} name={name("partners")} label={actions.partners} value={part.partners} most={2000} />
        <TextField {...common} name={name("from")} label={actions.from} value={part.from} most={10} why={actions.monthWhy} />
        <TextField {...common} name={name("until")} label={actions.until} value={part.until} most={10} why={actions.monthWhy} />
        <TextField
          {...{ ...common, name: name("budget.amount"), label: actions.amount, value: part["budget.amount"] }}
          {...{ most: 20, mode: "decimal" as const }}
        />
        <TextField {...common} name={name("budget.coveredBy")} label={actions.coveredBy} value={part["budget.coveredBy"]} most={200} />
        <ChoiceField {...common} name={name("status")} label={actions.status} value={part.status} choices={actions.states} />
        <TextField {...common} name={name("basis")} label={actions.basis} value={part.basis} most={200} />
      </div>
      <Doing what={`weg-actions-${at}`}>{actions.remove(at + 1)}</Doing>
    </fieldset>
  );
}

export function PartnerFields({ t: { partners }, part, at, told }: PartProps) {
  const name = (field: string) => `partners.${at}.${field}`;
  return (
    <fieldset class="part" id={`partners.${at}`}>
      <legend>{partners.one(at + 1)}</legend>
      <div class="form">
        <TextField told={told} name={name("name")} label={partners.name} value={part.name} most={120} />
        <TextField told={told} name={name("role")} label={partners.role} value={part.role} most={200} />
      </div>
      <Doing what={`weg-partners-${at}`}>{partners.remove(at + 1)}</Doing>
    </fieldset>
  );
}

export function RiskFields({ t: { risks }, part, at, told }: PartProps) {
  const name = (field: string) => `risks.${at}.${field}`;
  const common = { told };
  return (
    <fieldset class="part" id={`risks.${at}`}>
      <legend>{risks.one(at + 1)}</legend>
      <input type="hidden" name={name("id")} value={part.id ?? ""} />
      <div class="form">
        <div class="wide">
          <TextField {...common} name={name("title")} label={risks.name} value={part.title} most={200} />
        </div>
        <ChoiceField {...common} name={name("chance")} label={risks.chance} value={part.chance} choices={risks.levels} />
        <ChoiceField {...common} name={name("effect")} label={risks.effect} value={part.effect} choices={risks.levels} />
        <div class="wide">
          <LongField {...common} name={name("measure")} label={risks.measure} value={part.measure} most={600} />
        </div>
        <TextField {...common} name={name("owner")} label={risks.owner} value={part.owner} most={120} />
      </div>
      <Doing what={`weg-risks-${at}`}>{risks.remove(at + 1)}</Doing>
    </fieldset>
  );
}
