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
  /** A model that may word answers more naturally; absent: none does. The key is a function, so that nothing that shows settings shows it. */
  llm?: { url: string; model: string; key?: () => string; timeoutMs: number };
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
    ...llmOf(env),
    statline: { ...(env.STATLINE_V3 ? { v3: env.STATLINE_V3 } : {}), ...(env.STATLINE_V4 ? { v4: env.STATLINE_V4 } : {}) },
  };
}

/** The model for wording, when one is set. */
function llmOf({ LLM_URL, LLM_MODEL, LLM_KEY, LLM_TIMEOUT_MS }: Readonly<Record<string, string | undefined>>): Pick<Config, "llm"> {
  if (!LLM_URL) {
    if (LLM_MODEL || LLM_KEY) throw new Problem("invalid", "LLM_URL ontbreekt; zonder adres doen LLM_MODEL en LLM_KEY niets");
    return {};
  }
  const url = LLM_URL.replace(/\/+$/, "");
  // An address with a name and password in it would be written in logs.
  if (!/^https?:\/\/[^@]+$/.test(url) || !URL.canParse(url))
    throw new Problem("invalid", "LLM_URL is geen adres; geef het zonder naam en wachtwoord, zoals https://model.example.nl/v1");
  if (!LLM_MODEL) throw new Problem("invalid", "LLM_MODEL ontbreekt; geef de naam van het model achter LLM_URL");
  const timeoutMs = wholeNumber("LLM_TIMEOUT_MS", LLM_TIMEOUT_MS ?? "2000", { min: 100, max: 30_000 });
  return { llm: { url, model: LLM_MODEL, timeoutMs, ...(LLM_KEY ? { key: () => LLM_KEY } : {}) } };
}
