import type { Tile } from "./tiles.tsx";

interface Boundary {
  region: string;
  /** GeoJSON geometry as text, WGS84. */
  geometry: string;
}

const width = 520;
const height = 620;
/** How high the map is at its widest, 44 rem. */
export const boundariesHeight = 840;
const west = 3.2;
const east = 7.3;
const north = 53.65;
const south = 50.7;

/** Longitude and latitude to the picture: equal distances in the middle of the country, good enough for a map this size. */
const project = ([lon = 0, lat = 0]: readonly number[]): string =>
  `${(((lon - west) / (east - west)) * width).toFixed(1)} ${(((north - lat) / (north - south)) * height).toFixed(1)}`;

const ring = (points: readonly (readonly number[])[]) => `M${points.map(project).join("L")}Z`;

function pathOf(geometry: string): string {
  const { type, coordinates } = JSON.parse(geometry) as { type: string; coordinates: number[][][] | number[][][][] };
  const polygons = (type === "Polygon" ? [coordinates] : coordinates) as number[][][][];
  return polygons.flatMap((polygon) => polygon.map(ring)).join("");
}

/** The regions with their real borders; each a link with its name and value. */
export function BoundaryMap({ places, boundaries, label }: { places: readonly Tile[]; boundaries: readonly Boundary[]; label: string }) {
  const of = new Map(boundaries.map((boundary) => [boundary.region, boundary.geometry]));
  return (
    <svg class="chart areas" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
      {places.flatMap((place) => {
        const geometry = of.get(place.code);
        return geometry
          ? [
              <a href={place.href} aria-label={`${place.name}: ${place.value}`}>
                <title>{`${place.name}: ${place.value}`}</title>
                <path
                  d={pathOf(geometry)}
                  class={`tone ${place.tone}`}
                  stroke="currentColor"
                  stroke-width={place.own ? 3 : 0.7}
                  fill-rule="evenodd"
                />
              </a>,
            ]
          : [];
      })}
    </svg>
  );
}
