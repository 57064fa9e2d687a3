import { inSentence } from "#domain/databank";
import { municipalitiesOf, type Region, type RegionIndex, type RegionType, twinsOf } from "#domain/regions";
import type { Page } from "../page.ts";

interface FamilyProps {
  page: Page;
  region: Region;
  index: RegionIndex;
}

/** From small to large: the order in which what a region lies in is named. */
const bySize: readonly RegionType[] = ["gemeente", "arbeidsmarktregio", "corop", "samenwerking", "provincie", "landsdeel", "land"];

const named = (index: RegionIndex, codes: readonly string[]): Region[] =>
  codes
    .flatMap((code) => (code === "CR99" ? [] : (index.byCode.get(code) ?? [])))
    .sort((a, b) => bySize.indexOf(a.type) - bySize.indexOf(b.type) || a.name.localeCompare(b.name, "nl"));

/** The regions it lies in, whole or in part, and the regions in it. */
export function RegionFamily({ page, region, index }: FamilyProps) {
  const { t } = page;
  const country = region.type === "land" || region.type === "landsdeel";
  const municipalities = country ? [] : municipalitiesOf(index.byCode, region.code).filter((code) => code !== region.code);
  const parts = region.members.filter((code) => index.byCode.get(code)?.type !== "gemeente");
  const twins = twinsOf(index, region.code).map(({ code }) => code);
  const provinces = new Map((index.provinces.get(region.code) ?? []).map(({ code, share }) => [code, share]));
  const around = named(
    index,
    [...new Set([...twins, ...region.parents, ...provinces.keys()])].filter((code) => !parts.includes(code)),
  );
  const note = ({ code, type }: Region) => {
    const kind = inSentence(t.types[type]);
    if (twins.includes(code)) return `${kind}, ${t.region.sameArea}`;
    const share = Math.round((provinces.get(code) ?? 1) * 100);
    return share < 100 ? `${kind}, ${t.region.inPart(Math.max(1, share))}` : kind;
  };
  return (
    <section aria-labelledby="familie">
      <h2 class="nl-heading nl-heading--level-2" id="familie">
        {t.region.family}
      </h2>
      <Names page={page} title={t.region.municipalitiesIn} regions={named(index, municipalities)} />
      <Names page={page} title={t.region.parts} regions={named(index, parts)} note={({ type }) => inSentence(t.types[type])} />
      <Names page={page} title={t.region.partOf} regions={around} note={note} />
    </section>
  );
}

interface NamesProps {
  page: Page;
  title: string;
  regions: readonly Region[];
  /** What stands in brackets behind the name; without it the names stand in columns. */
  note?: (region: Region) => string;
}

/** Links to regions under a heading; nothing without regions. */
function Names({ page, title, regions, note }: NamesProps) {
  if (regions.length === 0) return null;
  return (
    <>
      <h3 class="nl-heading nl-heading--level-3">{title}</h3>
      <ul class={note ? undefined : "columns"}>
        {regions.map((region) => (
          <li>
            <a class="nl-link" href={page.href(`/regio/${region.slug}`)}>
              {region.name}
            </a>
            {note ? ` (${note(region)})` : ""}
          </li>
        ))}
      </ul>
    </>
  );
}
