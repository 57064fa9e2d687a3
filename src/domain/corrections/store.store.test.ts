import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "#database";
import { type Place, stores } from "../../../test/stores.ts";
import { addReport, removeReport, reports } from "./store.ts";

const report = { page: "/regio/twente", message: "Het aantal banen lijkt te laag.", contact: null };

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
  afterEach(() => database.as("admin", (tx) => tx.deleteFrom("figure_report").execute()));

  test("anyone hands in a report and sees none", async () => {
    await database.as("public", (tx) => addReport(tx, report));
    expect(await database.as("public", reports)).toEqual([]);
  });

  test("the administrator reads them, newest first", async () => {
    await database.as("public", (tx) => addReport(tx, { ...report, message: "eerst" }));
    await database.as("public", (tx) => addReport(tx, { ...report, message: "daarna", contact: "lezer@example.org" }));
    const rows = await database.as("admin", reports);
    expect(rows.map(({ message, contact, state }) => ({ message, contact, state }))).toEqual([
      { message: "daarna", contact: "lezer@example.org", state: "new" },
      { message: "eerst", contact: null, state: "new" },
    ]);
    expect(rows[0]?.created_at).toBeInstanceOf(Date);
    expect(rows[0]?.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  test("only the administrator removes one, and then it is gone", async () => {
    await database.as("public", (tx) => addReport(tx, report));
    const id = (await database.as("admin", reports))[0]?.id ?? "";
    expect(await database.as("public", (tx) => removeReport(tx, id))).toBe(false);
    expect(await database.as("admin", reports)).toHaveLength(1);
    expect(await database.as("admin", (tx) => removeReport(tx, id))).toBe(true);
    expect(await database.as("admin", (tx) => removeReport(tx, id))).toBe(false);
    expect(await database.as("admin", reports)).toEqual([]);
  });

  test("nobody but the administrator changes one, or hands one in that is already answered", async () => {
    await database.as("public", (tx) => addReport(tx, report));
    const changed = await database.as("public", (tx) => tx.updateTable("figure_report").set({ state: "rejected" }).executeTakeFirst());
    expect(changed.numUpdatedRows).toBe(0n);
    const answered = database.as("public", (tx) =>
      tx
        .insertInto("figure_report")
        .values({ ...report, state: "answered" })
        .execute(),
    );
    await expect(answered).rejects.toThrow(/row-level security/);
    expect((await database.as("admin", reports)).map(({ state }) => state)).toEqual(["new"]);
  });

  test("several in one transaction come together or not at all", async () => {
    const together = database.as("public", async (tx) => {
      await addReport(tx, report);
      await addReport(tx, { ...report, message: "x".repeat(2001) });
    });
    await expect(together).rejects.toThrow(/check constraint/);
    expect(await database.as("admin", reports)).toEqual([]);
  });
});
