import { fieldOf } from "./json-document.ts";

/** Longitude and latitude that hold the European Netherlands, with room for generalised borders. */
const netherlands = { west: 3.2, east: 7.35, south: 50.65, north: 53.75 } as const;

/** What is wrong with a polygon in WGS84 within the Netherlands, in Dutch; undefined when nothing is. */
export function geometryFault(geometry: unknown): string | undefined {
  const type = fieldOf(geometry, "type");
  const coordinates = fieldOf(geometry, "coordinates");
  if (type !== "Polygon" && type !== "MultiPolygon") return `soort '${String(type)}' is geen vlak; verwacht Polygon of MultiPolygon`;
  const polygons: unknown = type === "Polygon" ? [coordinates] : coordinates;
  if (!Array.isArray(polygons) || polygons.length === 0) return "heeft geen coördinaten";
  for (const polygon of polygons) {
    if (!Array.isArray(polygon) || polygon.length === 0) return "heeft een vlak zonder ringen";
    for (const ring of polygon) {
      const fault = ringFault(ring);
      if (fault) return fault;
    }
  }
  return undefined;
}

function ringFault(ring: unknown): string | undefined {
  if (!Array.isArray(ring) || ring.length < 4) return "heeft een ring met minder dan vier punten";
  for (const point of ring) {
    const fault = pointFault(point);
    if (fault) return fault;
  }
  const [first, last] = [ring[0], ring.at(-1)];
  return first[0] === last[0] && first[1] === last[1]
    ? undefined
    : `heeft een ring die niet sluit: begint op ${first.join(" ")}, eindigt op ${last.join(" ")}`;
}

function pointFault(point: unknown): string | undefined {
  if (!Array.isArray(point) || point.length < 2 || !point.every((number) => typeof number === "number" && Number.isFinite(number))) {
    return `heeft een punt dat geen lengte en breedte is: ${JSON.stringify(point)}`;
  }
  const [x, y] = point as [number, number];
  if (inside(x, y)) return undefined;
  const given = `${x} ${y}`;
  if (inside(y, x)) return `heeft lengte en breedte verwisseld: ${given}`;
  if (x > 1000 || y > 1000) return `staat in het Rijksdriehoekstelsel (${given}); verwacht WGS84 (EPSG:4326)`;
  return `ligt buiten Nederland: ${given}`;
}

function inside(x: number, y: number): boolean {
  return x >= netherlands.west && x <= netherlands.east && y >= netherlands.south && y <= netherlands.north;
}
