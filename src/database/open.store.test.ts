import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { type Database, type DatabaseOptions, openDatabase, type Tables } from "#database";
import { freshDatabase } from "../../test/postgres.ts";
import { type Place, stores } from "../../test/stores.ts";
import { migrate } from "./migrate.ts";
import { pgliteDialect } from "./pglite-dialect.ts";

/** The database as its owner sees it, past the role that the application works as. */
async function asOwner({ url, data }: DatabaseOptions): Promise<Kysely<Tables>> {
  if (url) return new Kysely({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 10 }) }) });
  return new Kysely({ dialect: pgliteDialect(await PGlite.create(data ? join(data, "database") : "memory://")) });
}

const write = (database: Database, message: string) =>
  database.as("public", (tx) => tx.insertInto("figure_report").values({ page: "/", message, contact: null }).execute());
const messages = (database: Database) =>
  database.as("admin", async (tx) => (await tx.selectFrom("figure_report").select("message").execute()).map((row) => row.message).sort());

describe.each(stores)("$name", ({ place }) => {
  let here: Place;
  let database: Database;
  beforeAll(async () => {
    here = await place();
    database = await openDatabase(here.options);
  });
  afterAll(async () => {
    await database?.close();
    await here?.remove();
  });
  beforeEach(() => database.as("admin", (tx) => tx.deleteFrom("figure_report").execute()));

  test("every table that is not the list of migrations has row-level security that also holds for its owner", async () => {
    const { rows } = await database.as("public", (tx) =>
      sql<{ name: string; safe: boolean; own: boolean }>`
        SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS safe, pg_has_role('llo_app', c.relowner, 'MEMBER') AS own
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> 'migration'`.execute(tx),
    );
    expect(rows.map(({ name }) => name)).toContain("figure_report");
    expect(rows.filter(({ safe, own }) => !safe || own)).toEqual([]);
  });

  test("the application works as a role that cannot bypass it", async () => {
    const { rows } = await database.as("admin", (tx) =>
      sql`SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcanlogin FROM pg_roles WHERE rolname = current_user`.execute(tx),
    );
    expect(rows).toEqual([{ rolname: "llo_app", rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcanlogin: false }]);
  });

  test("it cannot switch it off either", async () => {
    await write(database, "een melding");
    const attempt = (statement: string) =>
      database.as("public", async (tx) => {
        await sql.raw(statement).execute(tx);
        return tx.selectFrom("figure_report").selectAll().execute();
      });
    await expect(attempt("SET LOCAL row_security = off")).rejects.toThrow(/row-level security/);
    await expect(attempt("ALTER TABLE figure_report DISABLE ROW LEVEL SECURITY")).rejects.toThrow(/must be owner/);
    await expect(attempt("ALTER TABLE figure_report NO FORCE ROW LEVEL SECURITY")).rejects.toThrow(/must be owner/);
    await expect(attempt("DROP POLICY figure_report_admin ON figure_report")).rejects.toThrow(/must be owner/);
    await expect(attempt("CREATE POLICY open ON figure_report USING (true)")).rejects.toThrow(/must be owner/);
    await expect(attempt("TRUNCATE figure_report")).rejects.toThrow(/permission denied/);
    await expect(attempt("SELECT * FROM migration")).rejects.toThrow(/permission denied/);
    expect(await attempt("SELECT 1")).toEqual([]);
  });

  test("what fails halfway leaves nothing, and the next transaction is clean", async () => {
    const half = database.as("public", async (tx) => {
      await tx.insertInto("figure_report").values({ page: "/", message: "half", contact: null }).execute();
      throw new Error("halverwege");
    });
    await expect(half).rejects.toThrow("halverwege");
    const refused = database.as("public", (tx) =>
      tx.insertInto("figure_report").values({ page: "/", message: "", contact: null }).execute(),
    );
    await expect(refused).rejects.toThrow(/check constraint/);
    await write(database, "heel");
    expect(await messages(database)).toEqual(["heel"]);
  });

  test("many at once do not see each other's role or half work", async () => {
    const seen = await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        database.as(number % 2 === 0 ? "public" : "admin", async (tx) => {
          await tx
            .insertInto("figure_report")
            .values({ page: "/", message: `${number}`, contact: null })
            .execute();
          const { rows } = await sql<{ role: string }>`SELECT current_setting('llo.role') AS role`.execute(tx);
          const visible = await tx.selectFrom("figure_report").select("message").execute();
          return { number, role: rows[0]?.role, sees: visible.length };
        }),
      ),
    );
    for (const { number, role, sees } of seen) {
      expect(role).toBe(number % 2 === 0 ? "public" : "admin");
      expect(sees > 0).toBe(role === "admin");
    }
    expect(await messages(database)).toHaveLength(20);
  });

  test("migrations run once", async () => {
    const fresh = await place();
    const owner = await asOwner(fresh.options);
    try {
      const first = await migrate(owner);
      expect(first).toContain("0001-figure-report");
      expect(first).toEqual([...first].sort());
      expect(await migrate(owner)).toEqual([]);
      const { rows } = await sql<{ name: string }>`SELECT name FROM migration ORDER BY name`.execute(owner);
      expect(rows.map(({ name }) => name)).toEqual(first);
    } finally {
      await owner.destroy();
      await fresh.remove();
    }
  });
});

describe.each(stores.filter(({ name }) => name !== "PGlite in memory"))("$name, again", ({ place }) => {
  test("what was written is there after closing and opening", async () => {
    const here = await place();
    try {
      const first = await openDatabase(here.options);
      await write(first, "bewaard");
      await first.close();
      const second = await openDatabase(here.options);
      expect(await messages(second)).toEqual(["bewaard"]);
      await second.close();
    } finally {
      await here.remove();
    }
  });
});

describe("PGlite in a folder, shared", () => {
  let data: string;
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), "llo-store-"));
    return () => rm(data, { recursive: true, force: true });
  });

  test("a second opener is refused, and the first goes on", async () => {
    const first = await openDatabase({ data });
    await expect(openDatabase({ data })).rejects.toMatchObject({
      name: "Problem",
      code: "conflict",
      message: `de ingebouwde database is al in gebruik door proces ${process.pid}`,
    });
    await write(first, "gaat door");
    expect(await messages(first)).toEqual(["gaat door"]);
    await first.close();
    expect(await readdir(data)).toEqual(["database"]);
    expect((await stat(join(data, "database"))).mode & 0o077, "readable by others").toBe(0);
  });

  test("a database that was being made when everything stopped is made anew; what is none of ours stays", async () => {
    const half = join(data, "database.making");
    await mkdir(half);
    await writeFile(join(half, "half"), "x");
    await (await openDatabase({ data })).close();
    expect(await readdir(data)).toEqual(["database"]);
    await rm(join(data, "database"), { recursive: true });
    await mkdir(join(data, "database"));
    await writeFile(join(data, "database", "brief.txt"), "van iemand anders");
    await expect(openDatabase({ data })).rejects.toMatchObject({ code: "unavailable" });
    expect(await readFile(join(data, "database", "brief.txt"), "utf8")).toBe("van iemand anders");
  });

  test("a folder that does not open says so, and is not kept locked", async () => {
    const folder = join(data, "database");
    await mkdir(folder);
    await writeFile(join(folder, "PG_VERSION"), "9");
    await expect(openDatabase({ data })).rejects.toMatchObject({ code: "unavailable", message: expect.stringContaining(folder) });
    await rm(folder, { recursive: true });
    await (await openDatabase({ data })).close();
  });
});

describe.skipIf(inject("postgres") === "")("PostgreSQL, shared", () => {
  test("many openers at once on an empty database", async () => {
    const { url, drop } = await freshDatabase(inject("postgres"));
    try {
      const all = await Promise.all(Array.from({ length: 6 }, () => openDatabase({ url })));
      await Promise.all(all.map((database, number) => write(database, `van ${number}`)));
      for (const database of all) expect(await messages(database)).toHaveLength(6);
      await Promise.all(all.map((database) => database.close()));
    } finally {
      await drop();
    }
  });

  test("and on several databases of one server, which share their roles", async () => {
    const server = inject("postgres");
    const places = await Promise.all(Array.from({ length: 4 }, () => freshDatabase(server)));
    try {
      const all = await Promise.all(places.map(({ url }) => openDatabase({ url })));
      await Promise.all(all.map((database) => database.close()));
    } finally {
      await Promise.all(places.map(({ drop }) => drop()));
    }
  });

  test("an owner sees no more than the role it has taken, also outside the application", async () => {
    const { url, drop } = await freshDatabase(inject("postgres"));
    const database = await openDatabase({ url });
    const owner = await asOwner({ url });
    try {
      await write(database, "een melding");
      expect(await owner.selectFrom("figure_report").selectAll().execute()).toEqual([]);
    } finally {
      await owner.destroy();
      await database.close();
      await drop();
    }
  });

  test("works as superuser too", async () => {
    const { url, drop } = await freshDatabase(inject("postgres"), { owner: "postgres" });
    const database = await openDatabase({ url });
    try {
      await write(database, "een melding");
      expect(await database.as("public", (tx) => tx.selectFrom("figure_report").selectAll().execute())).toEqual([]);
    } finally {
      await database.close();
      await drop();
    }
  });

  test("a server that is not there, or refuses, is a Problem without a password in it", async () => {
    const refused = openDatabase({ url: "postgres://radar:geheim@127.0.0.1:1/radar" });
    await expect(refused).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringMatching(/^PostgreSQL op 127\.0\.0\.1:1 (?!.*geheim)/),
    });
    const unknown = new URL(inject("postgres"));
    unknown.pathname = "bestaat_niet";
    await expect(openDatabase({ url: unknown.href })).rejects.toMatchObject({ code: "unavailable", message: /bestaat_niet/ });
  });
});

// PGlite is PostgreSQL 18, where an owner that made a role is not by itself allowed to become it.
test("an owner without more than the right to make roles can migrate on the newest PostgreSQL", async () => {
  const pglite = await PGlite.create("memory://");
  await pglite.exec("CREATE ROLE radar CREATEROLE; GRANT ALL ON SCHEMA public TO radar; SET SESSION AUTHORIZATION radar");
  const db = new Kysely<Tables>({ dialect: pgliteDialect(pglite) });
  expect(await migrate(db)).toContain("0001-figure-report");
  await db.transaction().execute(async (tx) => void (await sql`SET LOCAL ROLE llo_app`.execute(tx)));
  expect(await migrate(db)).toEqual([]);
  await db.destroy();
});
