import { compare } from "#domain/comparison/operations";
import { displayFigure, displayNumber, highestFirst, inSentence, sourceWord } from "#domain/databank";
import { databank, indicatorsOf, listIndicators } from "#domain/databank/operations";
import { periodLabel } from "#domain/periods";
import { regionIndex } from "#domain/regions/operations";
import { BarChart, sourcesOf } from "#figures";
import { isProblem, Problem } from "#operation";
import type { Page } from "../page.ts";
import { downloadsOf } from "../parts/downloads.ts";
import { faultInWords } from "../parts/fault.tsx";
import { DownloadList, SourceList, StatusBadge } from "../parts/figure.tsx";
import { document } from "../parts/layout.tsx";
import { NextSteps } from "../parts/next.tsx";
import { formAction, KeepRegion } from "../parts/search-form.tsx";
import { DataTable } from "../parts/table.tsx";

/** A region beside the country, beside regions like it, or beside regions of one's own choice; the reason is always said. */
export async function comparePage(page: Page) {
  const { t, language, href } = page;
  const index = await regionIndex(page.context.warehouse);
  const { indicators } = await page.ask(listIndicators, {});
  const indicator = page.query.choice(
    "cijfer",
    indicators.map((one) => one.id),
    { otherwise: "income-standardised-mean", words: (id) => indicators.find((one) => one.id === id)?.title ?? id },
  );
  const regions = index.all
    .filter((one) => ["arbeidsmarktregio", "provincie", "samenwerking"].includes(one.type))
    .sort((a, b) => a.name.localeCompare(b.name, "nl"));
  const chosen = (await page.place("gebied")) ?? page.region ?? index.bySlug.get("twente") ?? regions[0];
  if (!chosen) throw new Problem("not-found", "", [], { list: "regions.list", near: [] });
  const typed = page.query.text("regios");
  const picked = page.query.list("met");
  // Who checks regions wants to see those, also when the list above still says something else.
  const ways = { similar: t.compare.similar, nl: t.compare.nl, keuze: t.compare.choice };
  const way = page.query.choice("naast", ["similar", "nl", "keuze"], { otherwise: "similar", words: (one) => ways[one] });
  const beside = picked.length > 0 || typed.trim() !== "" ? "keuze" : way;
  const own = await indicatorsOf(page.context.warehouse, chosen.code);
  const comparable = indicators.filter((one) => one.id === indicator || ((one.coverage?.regions ?? 0) > 2 && own.has(one.id)));
  const asked =
    beside === "keuze" ? [...picked, ...typed.split(",").map((one) => one.trim())].filter(Boolean) : beside === "nl" ? "nl" : "similar";
  const outcome = await page.ask(compare, { indicator, region: chosen.code, with: asked }).then(
    (found) => ({ found, fault: "" }),
    (error: unknown) => {
      if (!isProblem(error)) throw error;
      return { found: undefined, fault: beside === "keuze" && asked.length === 0 ? t.compare.chooseFirst : faultInWords(error) };
    },
  );
  const bank = await databank(page.context.warehouse);
  const unit = bank.units.get(bank.indicators.get(indicator)?.unit ?? "");
  const { found } = outcome;
  const mine = found?.rows.find((row) => row.own);
  const rows = found ? [...found.rows].sort(highestFirst) : [];
  return document({
    page,
    title: t.compare.title,
    children: (
      <div class="wrap">
        <h1 class="nl-heading nl-heading--level-1">{t.compare.title}</h1>
        <p class="lead">{t.compare.lead}</p>
        <form class="form" action={formAction(page, "/vergelijk")}>
          <KeepRegion page={page} />
          <div>
            <label for="cijfer">{t.compare.indicator}</label>
            <select id="cijfer" name="cijfer">
              {comparable.map((one) => (
                <option value={one.id} selected={one.id === indicator}>
                  {one.title}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label for="gebied">{t.compare.region}</label>
            <select id="gebied" name="gebied">
              {(regions.includes(chosen) ? regions : [chosen, ...regions]).map((one) => (
                <option value={one.slug} selected={one.code === chosen.code}>
                  {one.name}
                  {one.type === "arbeidsmarktregio" ? "" : ` (${inSentence(t.types[one.type])})`}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label for="naast">{t.compare.with}</label>
            <select id="naast" name="naast">
              {Object.entries(ways).map(([value, words]) => (
                <option value={value} selected={value === beside}>
                  {words}
                </option>
              ))}
            </select>
          </div>
          <details class="choices" open={beside === "keuze"}>
            <summary>{t.compare.codes}</summary>
            <ul>
              {regions
                .filter((one) => one.type === "arbeidsmarktregio")
                .map((one) => (
                  <li>
                    <label>
                      <input type="checkbox" name="met" value={one.slug} checked={picked.includes(one.slug)} /> {one.name}
                    </label>
                  </li>
                ))}
            </ul>
            <label for="regios">{t.compare.others}</label>
            <input id="regios" name="regios" value={typed} placeholder="gelderland, gemeente-enschede" maxlength={200} />
          </details>
          <button class="nl-button nl-button--primary" type="submit">
            {t.compare.go}
          </button>
        </form>
        {outcome.fault ? (
          <p class="error" role="alert">
            {outcome.fault}
            {!own.has(indicator) ? (
              <>
                {" "}
                <a class="nl-link" href={href(`/cijfer/${indicator}/${chosen.slug}`)}>
                  {t.compare.nearest}
                </a>
              </>
            ) : null}
          </p>
        ) : null}
        {found && unit && mine ? (
          <>
            <p class="finding">
              {mine.region.name}: {displayFigure(mine, unit, language)} ({periodLabel(found.period, language)}).{" "}
              {found.rank ? t.compare.rank(found.rank, inSentence(t.typesMany[found.rank.among as keyof typeof t.typesMany])) : ""}
            </p>
            <figure class="fig">
              <figcaption>
                {indicators.find((one) => one.id === indicator)?.title}, {periodLabel(found.period, language)}
              </figcaption>
              <BarChart
                bars={rows.flatMap((row) =>
                  row.value === null
                    ? []
                    : [
                        {
                          label: row.region.name,
                          value: row.value,
                          display: displayNumber(row.value, unit, language),
                          ...(row.own ? { tone: "me" as const } : row.region.code === "NL01" ? { tone: "nl" as const } : {}),
                          href: href(`/regio/${row.region.slug}`),
                        },
                      ],
                )}
              />
              <p class="why">
                <b>{t.compare.whyThese}</b> {[found.why, ...found.notes].join(" ")}
              </p>
              <DataTable
                caption={t.figure.table}
                head={[t.figure.region, t.figure.value, t.figure.status, t.compare.whyThese]}
                rows={rows.map((row) => [
                  row.region.name,
                  row.value === null ? sourceWord(row.text, language) || t.status[row.status] : displayNumber(row.value, unit, language),
                  t.status[row.status],
                  row.why,
                ])}
              />
              <div class="src">
                <StatusBadge page={page} status={mine.status} />
                <SourceList page={page} sources={sourcesOf(rows)} />
              </div>
              <div class="actions">
                <details>
                  <summary>{t.figure.download}</summary>
                  <DownloadList
                    page={page}
                    downloads={downloadsOf(indicator, { regions: rows.map((row) => row.region.code), period: found.period })}
                  />
                </details>
                <a
                  class="nl-link"
                  href={href(
                    `/vergelijk?cijfer=${indicator}&gebied=${mine.region.slug}&naast=${beside}${beside === "keuze" ? rows.flatMap((row) => (row.own ? [] : [`&met=${row.region.slug}`])).join("") : ""}`,
                  )}
                >
                  {t.figure.link}
                </a>
              </div>
            </figure>
          </>
        ) : null}
        <NextSteps page={page} />
      </div>
    ),
  });
}
