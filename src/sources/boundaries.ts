import { regionOf } from "./cbs-codes.ts";
import { geometryFault } from "./geometry.ts";
import { fieldOf, jsonOf, textOf } from "./json-document.ts";
import { type Outcome, parsed } from "./observation.ts";
import type { LayoutChanged, Next, Parsed, Row, Source, SourceTable } from "./source.ts";

const boundaryColumns = ["region", "geometry", "source", "table", "url", "quality"] as const;

const kinds = [
  { layer: "gemeente", prefix: "GM", title: "gemeenten" },
  { layer: "arbeidsmarktregio", prefix: "AM", title: "arbeidsmarktregio's" },
  { layer: "provincie", prefix: "PV", title: "provincies" },
] as const;

export interface BoundariesOptions {
  year?: string;
  /** The service of PDOK; `{year}` and `{layer}` are filled in. */
  address?: string;
}

/** Boundaries of municipalities, labour-market regions and provinces by CBS and Kadaster, generalised, in WGS84. */
export function boundaries({
  year = "2026",
  address = "https://service.pdok.nl/cbs/gebiedsindelingen/{year}/wfs/v1_0?service=WFS&version=2.0.0&request=GetFeature&typeName=gebiedsindelingen:{layer}_gegeneraliseerd&outputFormat=json&srsName=EPSG:4326",
}: BoundariesOptions = {}): Source {
  return {
    id: "boundaries",
    title: "CBS gebiedsindelingen",
    publisher: "Centraal Bureau voor de Statistiek en Kadaster",
    licence: { name: "CC-BY-4.0", title: "Naamsvermelding 4.0 Internationaal", path: "https://creativecommons.org/licenses/by/4.0/" },
    cadence: "jaarlijks",
    homepage: "https://www.pdok.nl/introductie/-/article/cbs-gebiedsindelingen",
    tables: kinds.map(({ layer, prefix, title }) =>
      boundaryTable(layer, prefix, `Grenzen van ${title} ${year}`, address.replace("{year}", year).replace("{layer}", layer)),
    ),
  };
}

function boundaryTable(layer: string, prefix: string, title: string, address: string): SourceTable {
  return {
    id: layer,
    resource: `boundary-${layer}`,
    feeds: "boundary",
    columns: boundaryColumns,
    title,
    url: "https://www.pdok.nl/introductie/-/article/cbs-gebiedsindelingen",
    about: () => [],
    open: () => ({
      version: "",
      first: { name: "data", url: address },
      total: 1,
      warnings: [],
      labels: [],
      next: (page): Next => (Array.isArray(fieldOf(jsonOf(page), "features")) ? {} : { broken: "geen volledige GeoJSON met 'features'" }),
      parse: (page, { record }) =>
        parseBoundaries(page, { prefix, record, origin: { source: "CBS en Kadaster", table: title, url: address, quality: "live" } }),
    }),
  };
}

/**
 * Boundaries from GeoJSON: a code in the property `statcode` or `code`, a closed polygon in WGS84 within the Netherlands. A feature that fails is
 * rejected with its number and the property; a second feature of the same code as well.
 */
export function parseBoundaries(
  page: Uint8Array,
  { prefix, record, origin }: { prefix: string; record: number; origin: Row },
): Parsed | LayoutChanged {
  const json = jsonOf(page);
  const features = fieldOf(json, "features");
  if (fieldOf(json, "type") !== "FeatureCollection" || !Array.isArray(features)) {
    return { changed: { expected: ["GeoJSON van het soort FeatureCollection"], found: [`soort '${String(fieldOf(json, "type"))}'`] } };
  }
  const seen = new Set<string>();
  return parsed(
    features.length,
    features.map((feature, at): Outcome<Row> => {
      const row = record + at + 1;
      const properties = fieldOf(feature, "properties");
      const name = fieldOf(properties, "statcode") === undefined ? "code" : "statcode";
      const given = textOf(properties, name);
      const refuse = (column: string, value: string, reason: string) =>
        [row, { column, value, reason: `vlak ${row} ${given}: ${reason}` }] as const;
      const region = regionOf(given);
      if ("reason" in region) return refuse(`properties.${name}`, given, region.reason);
      if (!region.code.startsWith(prefix)) return refuse(`properties.${name}`, given, `code begint niet met ${prefix}`);
      if (seen.has(region.code)) return refuse(`properties.${name}`, given, "komt twee keer voor");
      const geometry = fieldOf(feature, "geometry");
      const fault = geometryFault(geometry);
      if (fault) return refuse("geometry", "", fault);
      seen.add(region.code);
      return [row, { region: region.code, geometry: JSON.stringify(geometry), ...origin }];
    }),
  );
}
