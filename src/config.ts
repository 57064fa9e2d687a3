import { isAbsolute, resolve } from "node:path";
import { Problem } from "#operation";

/** Everything that may differ between installations, parsed once from the environment. */
export interface Config {
  port: number;
  host: string;
  /** `$LLO_DATA`: snapshots, embedded database, fetched packages. */
  data: string;
  /** The starter packages of this release. */
  starter: string;
  /** The texts of this release. */
  content: string;
  databaseUrl?: string;
  /** The address that readers use, without a slash at the end; used in links, feeds and the catalogue. */
  baseUrl: string;
  /** Who runs this installation, for the catalogue, the contact lines and the fetcher. */
  operator: { name: string; email: string; url: string };
  /** Requests a minute that one address may make to the API. */
  rateLimit: number;
  /** How many reverse proxies of one's own stand in front; 0: `X-Forwarded-For` is not read. */
  trustProxy: number;
  /** Another address for StatLine than that of CBS: a mirror, or a server of this machine. */
  statline: { v3?: string; v4?: string };
}

const wholeNumber = (name: string, text: string, { min, max }: { min: number; max: number }): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < min || number > max)
    throw new Problem("invalid", `${name} is '${text}'; geef een geheel getal van ${min} tot en met ${max}`);
  return number;
};

/** Reads the environment; throws Problem that names the variable and what would be right. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>, root: string): Config {
  const port = wholeNumber("PORT", env.PORT ?? "8080", { min: 0, max: 65535 });
  const host = env.HOST ?? "0.0.0.0";
  const data = env.LLO_DATA ?? "./.radar";
  const databaseUrl = env.DATABASE_URL || undefined;
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new Problem("invalid", "DATABASE_URL begint met postgres:// of postgresql://");
  const baseUrl = (env.BASE_URL ?? `http://localhost:${port}`).replace(/\/+$/, "");
  if (!URL.canParse(baseUrl)) throw new Problem("invalid", `BASE_URL is '${baseUrl}'; geef een adres als https://radar.example.nl`);
  return {
    port,
    host,
    data: isAbsolute(data) ? data : resolve(root, data),
    starter: resolve(root, "data"),
    content: resolve(root, "content"),
    ...(databaseUrl ? { databaseUrl } : {}),
    baseUrl,
    operator: {
      name: env.OPERATOR_NAME ?? "Beheerder van deze LLO-Radar",
      email: env.OPERATOR_EMAIL ?? "beheer@example.org",
      url: env.OPERATOR_URL ?? baseUrl,
    },
    rateLimit: wholeNumber("RATE_LIMIT", env.RATE_LIMIT ?? "600", { min: 1, max: 1_000_000 }),
    trustProxy: wholeNumber("TRUST_PROXY", env.TRUST_PROXY ?? "0", { min: 0, max: 10 }),
    statline: { ...(env.STATLINE_V3 ? { v3: env.STATLINE_V3 } : {}), ...(env.STATLINE_V4 ? { v4: env.STATLINE_V4 } : {}) },
  };
}
