import { apiBase } from "../../api/index.ts";

const kinds = { csv: "CSV", xlsx: "Excel", jsonstat: "JSON-stat" } as const;

/** Where the same figures are to be had as a file: `dims` as the API writes them (`sector=*`), without a period all of them. */
export function downloadsOf(
  indicator: string,
  { regions = [], dims = "", period = "" }: { regions?: readonly string[]; dims?: string; period?: string },
): { kind: string; href: string }[] {
  const query = [
    ...(regions.length > 0 ? [`regions=${regions.join(",")}`] : []),
    ...(dims ? [`dims=${encodeURIComponent(dims)}`] : []),
    ...(period ? [`period=${encodeURIComponent(period)}`] : []),
  ].join("&");
  return Object.entries(kinds).map(([format, kind]) => ({
    kind,
    href: `${apiBase}/indicators/${indicator}/_download?format=${format}${query ? `&${query}` : ""}`,
  }));
}
