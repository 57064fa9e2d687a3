import type { Measure } from "#domain/agenda";
import { periodLabel } from "#domain/periods";
import type { AgendaTexts } from "#texts";
import type { Page } from "../page.ts";
import type { PartDraft } from "./draft.ts";
import { ChoiceField, Doing, described, Field, LongField, TextField, type Told } from "./fields.tsx";

interface GoalProps {
  page: Page;
  t: AgendaTexts;
  goal: PartDraft;
  at: number;
  told: Told;
  measures: readonly Measure[];
  /** Whether a region was chosen: without measures the reader is told why. */
  hasRegion: boolean;
}

export const measureId = ({ indicator, region }: Measure): string => `${indicator}@${region.code}`;

/** What a goal is made of, with the figures of the region to choose from. */
export function GoalFields({ page, t, goal, at, told, measures, hasRegion }: GoalProps) {
  const { goals } = t;
  const name = (field: string) => `goals.${at}.${field}`;
  const chosen = measures.find((one) => measureId(one) === goal.measure);
  const common = { told };
  return (
    <fieldset class="part" id={`goals.${at}`}>
      <legend>{goals.one(at + 1)}</legend>
      <input type="hidden" name={name("id")} value={goal.id ?? ""} />
      <input type="hidden" name={name("unit")} value={goal.unit ?? ""} />
      {/* What was filled in when the page was made: so that another measure gets its own baseline. */}
      <input type="hidden" name={name("was")} value={[goal.measure, goal["baseline.period"], goal["baseline.value"]].join("|")} />
      <div class="form">
        <div class="wide">
          <TextField {...common} name={name("title")} label={goals.name} value={goal.title} most={160} />
        </div>
        <div class="wide">
          <MeasureField t={t} name={name("measure")} goal={goal} told={told} measures={measures} hasRegion={hasRegion} />
          {chosen ? (
            <p class="src">
              {goals.newest(chosen.display, periodLabel(chosen.period, page.language))} {chosen.source.name}.{" "}
              <Doing what={`beginpunt-${at}`} quiet>
                {goals.useNewest}
                <span class="hidden"> ({goals.one(at + 1)})</span>
              </Doing>
            </p>
          ) : null}
        </div>
        <TextField
          {...{ ...common, name: name("baseline.period"), label: goals.period, value: goal["baseline.period"] }}
          {...{ most: 20, why: goals.periodWhy }}
        />
        <TextField
          {...{ ...common, name: name("baseline.value"), label: goals.value, value: goal["baseline.value"] }}
          {...{ most: 30, mode: "decimal" as const, why: goals.valueWhy }}
        />
        <ChoiceField {...common} name={name("direction")} label={goals.direction} value={goal.direction} choices={goals.directions} />
        <TextField {...common} name={name("target.value")} label={goals.target} value={goal["target.value"]} most={30} mode="decimal" />
        <TextField {...common} name={name("target.by")} label={goals.by} value={goal["target.by"]} most={4} mode="numeric" />
        <div class="wide">
          <LongField {...common} name={name("why")} label={goals.why} value={goal.why} most={2000} />
        </div>
        <details class="wide" open={goal.breakdown !== undefined && goal.breakdown !== ""}>
          <summary>{goals.part}</summary>
          <TextField
            {...{ ...common, name: name("breakdown"), label: goals.breakdown, value: goal.breakdown }}
            {...{ most: 400, why: goals.breakdownWhy }}
          />
        </details>
      </div>
      <Doing what={`weg-goals-${at}`}>{goals.remove(at + 1)}</Doing>
    </fieldset>
  );
}

/** The figures of the region, then those of its province; what a file brought along stays a choice. */
function MeasureField({ t: { goals }, name, goal, told, measures, hasRegion }: Omit<GoalProps, "page" | "at"> & { name: string }) {
  const { measure = "" } = goal;
  const why = measures.length > 0 ? undefined : hasRegion ? goals.noMeasures : goals.firstRegion;
  const known = measures.some((one) => measureId(one) === measure);
  const groups = [
    { own: true, label: goals.ofRegion },
    { own: false, label: goals.ofProvince },
  ].flatMap(({ own, label }) => {
    const among = measures.filter((one) => one.own === own);
    return [...Map.groupBy(among, ({ region }) => region.name)].map(([place, list]) => ({ label: label(place), list }));
  });
  return (
    <Field name={name} label={goals.measure} told={told} why={why}>
      <select id={name} name={name} {...described(name, told, why)}>
        <option value="">{goals.choose}</option>
        {measure && !known ? (
          <option value={measure} selected>
            {goals.other}: {measure.replace("@", ", ")}
          </option>
        ) : null}
        {groups.map(({ label, list }) => (
          <optgroup label={label}>
            {list.map((one) => (
              <option value={measureId(one)} selected={measureId(one) === measure}>
                {one.title}: {one.display}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}
