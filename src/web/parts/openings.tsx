import { definitionOf, formatNumber, inSentence, sharers, titleOf } from "#domain/databank";
import { databank } from "#domain/databank/operations";
import { listOccupations } from "#domain/occupations/operations";
import { periodLabel } from "#domain/periods";
import { BarChart, framedTreemapHeight } from "#figures";
import type { Page } from "../page.ts";
import { downloadsOf } from "./downloads.ts";
import { Badge, Figure } from "./figure.tsx";

/** The ten occupation groups with most openings in the country, as a figure; nothing when there is no forecast. */
export async function topOpenings(page: Page) {
  const { language, t } = page;
  const { occupations } = await page.ask(listOccupations, { sort: "openings", limit: 10 });
  const indicator = (await databank(page.context.warehouse)).indicators.get("roa-openings");
  const top = occupations.filter((one) => one.openings?.value != null);
  const first = top[0];
  if (!first?.openings || !indicator) return null;
  const show = (value: number) => formatNumber(value, 0, language);
  const amount = show(first.openings.value ?? 0);
  const equals = top.filter((one) => show(one.openings?.value ?? 0) === amount).map(({ name }) => inSentence(name));
  const who = sharers(equals, t.occupations.groups, language);
  const period = periodLabel(first.openings.period, language);
  const finding =
    language === "nl"
      ? `ROA verwacht in heel Nederland in ${period} de meeste baanopeningen voor ${who}: ${amount}.`
      : `In ${period}, ROA expects the most job openings in the whole of the Netherlands for ${who}: ${amount}.`;
  return (
    <Figure
      page={page}
      finding={finding}
      why={t.why["roa-openings"] ?? ""}
      notes={[t.occupations.unchangedOnly]}
      badge={
        <>
          <Badge>{t.badges.country}</Badge> <Badge tone="est">{t.status.estimated}</Badge>
        </>
      }
      line={`${first.openings.source.name}, ${period}.`}
      sources={[first.openings.source]}
      definition={definitionOf(indicator, language)}
      table={{
        caption: titleOf(indicator, language),
        head: [t.occupations.group, t.occupations.openingsLong],
        rows: top.map((one) => [one.name, show(one.openings?.value ?? 0)]),
      }}
      permalink="/beroepen?kleur=openings"
      embed={{ path: "/embed/beroepen?kleur=openings", drawing: framedTreemapHeight }}
      downloads={downloadsOf("roa-openings", { regions: ["NL01"], dims: "occupation=*" })}
    >
      <BarChart
        bars={top.map((one) => ({
          label: one.name,
          value: one.openings?.value ?? 0,
          display: show(one.openings?.value ?? 0),
          href: page.href(`/beroep/${one.slug}`),
        }))}
      />
    </Figure>
  );
}
