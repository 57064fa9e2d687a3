import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

const files = import.meta.glob<string>("./migrations/*.sql", { query: "?raw", import: "default", eager: true });

/** Migrations in order of their number; each runs once, in a transaction of its own. */
export async function migrate(db: Kysely<Tables>): Promise<string[]> {
  await sql`CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())`.execute(db);
  const done = new Set((await sql<{ name: string }>`SELECT name FROM migration`.execute(db)).rows.map(({ name }) => name));
  const applied: string[] = [];
  for (const [path, text] of Object.entries(files).sort(([a], [b]) => a.localeCompare(b))) {
    const name = path.slice(path.lastIndexOf("/") + 1, -".sql".length);
    if (done.has(name)) continue;
    await db.transaction().execute(async (tx) => {
      // One lock for all who start at once on the same database; the second finds the row and stops.
      await sql`SELECT pg_advisory_xact_lock(7032601)`.execute(tx);
      const { rows } = await sql`SELECT 1 FROM migration WHERE name = ${name}`.execute(tx);
      if (rows.length > 0) return;
      for (const statement of statementsOf(text)) await sql.raw(statement).execute(tx);
      await sql`INSERT INTO migration (name) VALUES (${name})`.execute(tx);
    });
    applied.push(name);
  }
  return applied;
}

/** Splits on `;` at the end of a line, leaving `$$ ... $$` bodies whole. */
function statementsOf(text: string): string[] {
  const statements: string[] = [];
  let current = "";
  let quoted = false;
  for (const line of text.split("\n")) {
    current += `${line}\n`;
    if ((line.match(/\$\$/g) ?? []).length % 2 === 1) quoted = !quoted;
    if (!quoted && line.trimEnd().endsWith(";")) {
      statements.push(current);
      current = "";
    }
  }
  return statements;
}
