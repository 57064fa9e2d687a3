import type { Tx } from "#database";

export interface NewReport {
  page: string;
  message: string;
  contact: string | null;
}

/** Keeps a reader's report; anyone may. */
export async function addReport(tx: Tx, { page, message, contact }: NewReport): Promise<void> {
  await tx.insertInto("figure_report").values({ page, message, contact }).execute();
}

/** All reports, newest first; row-level security shows them to the administrator only, others get none. */
export function reports(tx: Tx) {
  return tx
    .selectFrom("figure_report")
    .select(["id", "created_at", "page", "message", "contact", "state"])
    .orderBy("created_at", "desc")
    .execute();
}

/** Removes a report for good; returns false when there is none (or none for this role). */
export async function removeReport(tx: Tx, id: string): Promise<boolean> {
  const result = await tx.deleteFrom("figure_report").where("id", "=", id).executeTakeFirst();
  return result.numDeletedRows > 0n;
}
