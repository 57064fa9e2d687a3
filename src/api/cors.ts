/** Headers of what any site may read: open data, and what is said when there is none. What changes something, or is the administrator's, goes without. */
export const forAnySite = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "API-Version, ETag, X-Snapshot, Content-Disposition, Retry-After",
};

/** What the browser is told that asks beforehand. */
export const preflight = {
  ...forAnySite,
  "access-control-allow-methods": "GET, HEAD, OPTIONS",
  "access-control-allow-headers": "Accept, Accept-Language, Content-Type, If-None-Match",
  "access-control-max-age": "86400",
};
