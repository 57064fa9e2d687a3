import type { z } from "zod";
import { sourceWord } from "#domain/databank";
import { periodLabel } from "#domain/periods";
import type { regionPicture } from "#domain/picture/operations";
import type { Page } from "../page.ts";
import { EmbedCode, frameHeight } from "./embed-code.tsx";
import { Badge, PlaceBadge, StatusBadge } from "./figure.tsx";
import { BigNumber } from "./number.tsx";

type HeadlineOutput = z.output<typeof regionPicture.output>["headlines"][number];

/** How high its number is, which may take two lines. */
const numberHeight = 75;

/** One headline, with where to read on and how to embed it when `asked` names the region of the page: title, number, sentence, what it is of, how sure, from where. */
export function HeadlineCard({ page, headline, asked = "" }: { page: Page; headline: HeadlineOutput; asked?: string }) {
  const { t, language } = page;
  const word = sourceWord(headline.class ?? "", language);
  return (
    <li>
      <h3 class="nl-heading nl-heading--level-3">{headline.title}</h3>
      <BigNumber display={headline.display} />
      <p>{headline.sentence}</p>
      {headline.remark ? <p class="src">{headline.remark}</p> : null}
      <p class="src">
        {headline.class && word !== headline.display ? (
          <Badge tone={headline.class.includes("krap") ? "tight" : "soft"}>{word}</Badge>
        ) : null}{" "}
        {headline.nearest ? <PlaceBadge page={page} of={headline.region.code} /> : null}{" "}
        <StatusBadge page={page} status={headline.status} /> {headline.source.name}, {periodLabel(headline.period, language)}.{" "}
        {asked ? (
          <a class="nl-link" href={page.href(`/cijfer/${headline.indicator}/${headline.region.slug}`)}>
            {t.region.sourceAndMeaning}
            <span class="hidden">: {headline.title}</span>
          </a>
        ) : null}
      </p>
      {asked ? (
        <details class="src">
          <summary>
            {t.figure.embed}
            <span class="hidden">: {headline.title}</span>
          </summary>
          <EmbedCode
            page={page}
            path={`/embed/regio/${asked}/${headline.id}`}
            title={headline.title}
            height={frameHeight({
              finding: headline.title,
              notes: [headline.sentence, headline.remark].filter(Boolean),
              line: headline.source.name,
              drawing: numberHeight,
            })}
          />
        </details>
      ) : null}
    </li>
  );
}
