import { sourceWord } from "#domain/databank";
import { table } from "#domain/databank/operations";
import { periodPhrase } from "#domain/periods";
import { phraseOf, type Region, twinsOf } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import { tensionClasses } from "#domain/tension";
import { type FigureModel, TensionScale } from "#figures";
import { FigureOf, RegionMapFigure, regionMapOf } from "../figures/index.ts";
import type { Page } from "../page.ts";
import { SourceList } from "./figure.tsx";

/** UWV's class of the region where it is known, and the map of all regions that have one. */
export async function Tension({ page, region, figures }: { page: Page; region: Region; figures: readonly FigureModel[] }) {
  const { t } = page;
  const index = await regionIndex(page.context.warehouse);
  const names = [region, ...twinsOf(index, region.code)].map(({ code }) => code);
  const own = (await page.ask(table, { indicator: "tension-class", regions: names })).rows[0];
  const map = await regionMapOf(page, "tension-class");
  const known = tensionClasses.find((name) => name === own?.text);
  return (
    <div class="two">
      <div class="stack">
        <p class="text">{t.tension.lead}</p>
        {known && own ? (
          <div class="fig">
            <p class="finding">
              {page.language === "nl"
                ? `UWV noemde de arbeidsmarkt ${phraseOf(index, region, "nl")} ${known} ${periodPhrase(own.period, "nl")}.`
                : `UWV called the labour market ${phraseOf(index, region, "en")} ${sourceWord(known, "en")} ${periodPhrase(own.period, "en")}.`}
            </p>
            <TensionScale at={known} label={t.tension.scale} language={page.language} />
            <SourceList page={page} sources={[own.source]} />
          </div>
        ) : region.type === "arbeidsmarktregio" ? (
          <div class="hole">
            <p class="nl-paragraph">{t.tension.notNamed(region.name)}</p>
          </div>
        ) : null}
        {figures.map((figure) => (
          <FigureOf page={page} figure={figure} />
        ))}
      </div>
      {map ? <RegionMapFigure page={page} map={map} /> : null}
    </div>
  );
}
