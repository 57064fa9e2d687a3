import { periodLabel } from "#domain/periods";
import type { AgendaTexts } from "#texts";
import type { Page } from "../page.ts";
import type { Draft } from "./draft.ts";
import { Doing, FieldFaults, TextField, type Told } from "./fields.tsx";

interface KeptVersion {
  version: number;
  date: string;
  note: string;
}

/** The versions in the field that carries them; none when it holds something else. */
function versionsOf({ versions }: Draft): KeptVersion[] {
  try {
    const list: unknown = JSON.parse(versions || "[]");
    if (!Array.isArray(list)) return [];
    return list.flatMap((one) => (typeof one?.version === "number" ? [{ date: "", note: "", ...one }] : []));
  } catch {
    return [];
  }
}

/** The versions that are recorded, and how to record another. */
export function Versions({ page, t: { versions }, draft, told }: { page: Page; t: AgendaTexts; draft: Draft; told: Told }) {
  const kept = versionsOf(draft);
  const [oldest] = kept;
  return (
    <section aria-labelledby="versions">
      <h2 class="nl-heading nl-heading--level-2" id="versions" tabindex={-1}>
        {versions.title}
      </h2>
      <p class="why">{versions.lead}</p>
      <FieldFaults name="versions" told={told} />
      <input type="hidden" name="versions" value={draft.versions} />
      {oldest ? (
        <>
          <ul>
            {kept.map(({ version, date, note }) => (
              <li>{versions.one(version, periodLabel(date, page.language), note)}</li>
            ))}
          </ul>
          <Doing what="weg-versie" quiet>
            {versions.removeOldest(oldest.version)}
          </Doing>
        </>
      ) : (
        <p class="why">{versions.empty}</p>
      )}
      <div class="form stack">
        <TextField told={told} name="opmerking" label={versions.note} value="" most={300} />
        <Doing what="versie">{versions.record((kept.at(-1)?.version ?? 0) + 1)}</Doing>
      </div>
    </section>
  );
}
