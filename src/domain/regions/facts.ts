import type { Warehouse } from "#warehouse";
import { sameAreas } from "./extent.ts";
import type { Region, RegionIndex, RegionType } from "./region.ts";

interface RegionRow {
  code: string;
  name: string;
  type: RegionType;
  slug: string;
}

/** All regions with parents, members and the provinces their people live in; read once per snapshot. */
export function regionIndex(warehouse: Warehouse): Promise<RegionIndex> {
  return warehouse.once("regions", async () => {
    const rows = await warehouse.query<RegionRow>("SELECT code, name, type, slug FROM region ORDER BY code");
    const parts = await warehouse.query<{ region: string; part: string }>("SELECT region, part FROM region_part ORDER BY region, part");
    const byCode = new Map<string, Region>(rows.map((row) => [row.code, { ...row, parents: [], members: [] }]));
    for (const { region, part } of parts) {
      byCode.get(region)?.members.push(part);
      byCode.get(part)?.parents.push(region);
    }
    const all = [...byCode.values()];
    return {
      all,
      byCode,
      bySlug: new Map(all.map((region) => [region.slug, region])),
      provinces: await provinceShares(warehouse),
      sameArea: sameAreas(byCode),
    };
  });
}

/** Shares of inhabitants per province, from the newest population by municipality. */
async function provinceShares(warehouse: Warehouse): Promise<RegionIndex["provinces"]> {
  const rows = await warehouse.query<{ region: string; province: string; people: number }>(
    `SELECT whole.region, pv.region AS province, CAST(sum(coalesce(o.value, 0)) AS DOUBLE) AS people
     FROM region_member whole
     JOIN region r ON r.code = whole.region AND r.type IN ('arbeidsmarktregio', 'samenwerking')
     JOIN region_member pv ON pv.member = whole.member AND pv.type = 'gemeente'
     JOIN region p ON p.code = pv.region AND p.type = 'provincie'
     LEFT JOIN observation o ON o.region = whole.member AND o.indicator = 'population' AND o.age = '' AND o.sex = '' AND o.period =
       (SELECT max(period) FROM observation WHERE indicator = 'population')
     WHERE whole.type = 'gemeente'
     GROUP BY whole.region, pv.region
     UNION ALL
     SELECT m.member, m.region, 1 FROM region_member m JOIN region p ON p.code = m.region AND p.type = 'provincie'
     WHERE m.type IN ('gemeente', 'corop')
     ORDER BY 1, 3 DESC`,
  );
  const totals = new Map<string, number>();
  for (const { region, people } of rows) totals.set(region, (totals.get(region) ?? 0) + people);
  const shares = new Map<string, { code: string; share: number }[]>();
  for (const { region, province, people } of rows) {
    const list = shares.get(region) ?? [];
    list.push({ code: province, share: people / (totals.get(region) || 1) });
    shares.set(region, list);
  }
  return shares;
}

/** Old names, other spellings and places with the region they lead to. */
export function regionAliases(warehouse: Warehouse): Promise<{ region: string; alias: string; kind: string }[]> {
  return warehouse.once("region-aliases", () => warehouse.query("SELECT region, alias, kind FROM region_alias"));
}

/** The tile map: column, row and short name of each labour-market region. */
export function tileMap(warehouse: Warehouse): Promise<{ region: string; column: number; row: number; short: string }[]> {
  return warehouse.once("tiles", () => warehouse.query(`SELECT region, "column", "row", short FROM tile ORDER BY "row", "column"`));
}

/** Imported boundaries of a kind of region, as GeoJSON geometry; empty when nobody imported them. */
export function regionBoundaries(warehouse: Warehouse, type: RegionType): Promise<{ region: string; geometry: string }[]> {
  return warehouse.once(`boundaries-${type}`, () =>
    warehouse.query("SELECT b.region, b.geometry FROM boundary b JOIN region r ON r.code = b.region WHERE r.type = ?", [type]),
  );
}
