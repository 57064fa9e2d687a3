import type { Region } from "#domain/regions";
import { agendaTexts } from "#texts";
import type { Page } from "../page.ts";

/** Leads to the agenda of a labour-market region; other regions have no council that makes one. */
export function AgendaLink({ page, region }: { page: Page; region: Region }) {
  if (region.type !== "arbeidsmarktregio") return null;
  return (
    <p>
      <a class="nl-link" href={page.href(`/agenda?regio=${region.slug}`)}>
        {agendaTexts[page.language].make(region.name)}
      </a>
    </p>
  );
}
