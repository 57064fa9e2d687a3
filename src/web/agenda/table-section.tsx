import type { agendaTables } from "#domain/agenda";
import { DataTable } from "../parts/table.tsx";

type AgendaTable = ReturnType<typeof agendaTables>["actions"];

/** A table of an agenda under its heading; nothing when it has no rows. */
export function TableSection({ id, table }: { id: string; table: AgendaTable }) {
  if (table.rows.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 class="nl-heading nl-heading--level-2" id={id}>
        {table.caption}
      </h2>
      <DataTable {...table} titled />
    </section>
  );
}
