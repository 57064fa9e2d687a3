import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the PostgreSQL of this run; empty when none is installed. */
    postgres: string;
  }
}

/** One PostgreSQL for a whole run; every test file makes a database of its own on it. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const server = await startPostgres();
  project.provide("postgres", server?.url ?? "");
  if (!server) console.warn("PostgreSQL staat hier niet: de proeven daarop worden overgeslagen.");
  return server?.stop;
}
