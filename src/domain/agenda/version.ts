import { type Agenda, mostOf, type Version } from "./agenda.ts";
import { contentsOf } from "./difference.ts";

/** The agenda with what it says now written down as its next version; undefined when there is no room for another. */
export function withVersion(agenda: Agenda, { date, note }: Pick<Version, "date" | "note">): Agenda | undefined {
  if (agenda.versions.length >= mostOf.versions) return undefined;
  const version = (agenda.versions.at(-1)?.version ?? 0) + 1;
  return { ...agenda, versions: [...agenda.versions, { version, date, note, contents: contentsOf(agenda) }] };
}
