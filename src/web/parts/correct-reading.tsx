import { type Asked, linkOf } from "#domain/assistant";
import { titleOf } from "#domain/databank";
import { periodsOf } from "#domain/databank/operations";
import { comparePeriods, periodLabel } from "#domain/periods";
import { regionIndex } from "#domain/regions/operations";
import { measures } from "#domain/taxonomy/operations";
import type { Page } from "../page.ts";
import { textsOf } from "./answer.tsx";
import { formAction } from "./search-form.tsx";

interface Option {
  value: string;
  words: string;
}

/** What can be asked of one measure and place by choosing alone. */
const intents = ["value", "change", "trend", "rank", "share", "definition"] as const;
const mostPeriods = 40;

/** Every part of a reading as something to choose, so that a wrong reading is mended without typing. */
export async function CorrectReading({ page, asked, indicator }: { page: Page; asked: Asked; indicator: string }) {
  const t = textsOf(page);
  const { language } = page;
  const { all, byCode } = await regionIndex(page.context.warehouse);
  const [place = "", other = ""] = asked.places.map(([first = ""]) => first);
  const subjects = (await measures(page.context.warehouse))
    .filter(({ choices }) => choices.length === 0)
    .map((one): Option => ({ value: one.id, words: titleOf(one, language) }));
  if (!subjects.some(({ value }) => value === asked.measure)) subjects.unshift({ value: asked.measure, words: asked.measure });
  const chosen = [place, other].flatMap((code) => byCode.get(code) ?? []);
  const places = [...new Set([...chosen, ...all.filter(({ type }) => ["land", "provincie", "arbeidsmarktregio"].includes(type))])];
  const regions = places
    .map((region): Option => ({ value: region.code, words: `${region.name} (${page.t.types[region.type].toLowerCase()})` }))
    .sort((a, b) => a.words.localeCompare(b.words, "nl"));
  const periods = (await periodsOf(page.context.warehouse, indicator)).sort(comparePeriods).reverse().slice(0, mostPeriods);
  const moment = asked.moment.kind === "newest" ? "" : [asked.moment.kind, asked.moment.from, asked.moment.until].join("~");
  const times: Option[] = [
    { value: "", words: t.newest },
    ...(moment && !periods.includes(asked.moment.from) ? [{ value: moment, words: t.asked }] : []),
    ...periods.map((period) => ({ value: `at~${period}~${period}`, words: periodLabel(period, language) })),
  ];
  const kept = new URLSearchParams(linkOf({ ...asked, places: [], moment: { ...asked.moment, kind: "newest" } }).split("?")[1]);
  for (const name of ["wat", "cijfer", "gebied", "wanneer"]) kept.delete(name);
  return (
    <form class="form correct" action={formAction(page, "/vraag")}>
      <Select id="cijfer" label={t.measure} options={subjects} value={asked.measure} />
      <Select id="gebied" label={t.place} options={regions} value={place || "NL01"} />
      <Select id="naast" label={t.compareWith} options={[{ value: "", words: t.nothing }, ...regions]} value={other} />
      <Select id="wanneer" label={t.when} options={times} value={moment} />
      <Select id="wat" label={t.what} options={intents.map((one) => ({ value: one, words: t.intents[one] }))} value={asked.intent} />
      {[...kept].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class="nl-button nl-button--secondary" type="submit">
        {t.again}
      </button>
    </form>
  );
}

function Select({ id, label, options, value }: { id: string; label: string; options: readonly Option[]; value: string }) {
  return (
    <div>
      <label for={id}>{label}</label>
      <select id={id} name={id}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.words}
          </option>
        ))}
      </select>
    </div>
  );
}
