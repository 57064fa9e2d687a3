import { type Kysely, sql, type Transaction } from "kysely";
import type { Tables } from "./tables.ts";

const files = import.meta.glob<string>("./migrations/*.sql", { query: "?raw", import: "default", eager: true });

/** Migrations in order of their number; each runs once, in a transaction of its own, also when many start at once. Returns those that ran now. */
export async function migrate(db: Kysely<Tables>): Promise<string[]> {
  await alone(db, (tx) =>
    sql`CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())`.execute(tx),
  );
  const applied: string[] = [];
  for (const [path, text] of Object.entries(files).sort(([a], [b]) => a.localeCompare(b))) {
    const name = path.slice(path.lastIndexOf("/") + 1, -".sql".length);
    await alone(db, async (tx) => {
      const { rows } = await sql`SELECT 1 FROM migration WHERE name = ${name}`.execute(tx);
      if (rows.length > 0) return;
      for (const statement of statementsOf(text)) await sql.raw(statement).execute(tx);
      await sql`INSERT INTO migration (name) VALUES (${name})`.execute(tx);
      applied.push(name);
    });
  }
  return applied;
}

/** A transaction that others on the same database wait for. Even `CREATE TABLE IF NOT EXISTS` fails when two run it at once. */
function alone<T>(db: Kysely<Tables>, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(7032601)`.execute(tx);
    return work(tx);
  });
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
  if (current.trim() !== "") statements.push(current);
  return statements;
}
