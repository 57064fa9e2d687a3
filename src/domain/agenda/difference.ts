import { isDeepStrictEqual } from "node:util";
import type { Agenda, Contents } from "./agenda.ts";

/** The lists that an agenda is made of. */
export const agendaParts = ["goals", "actions", "partners", "risks"] as const;
type AgendaPart = (typeof agendaParts)[number];

/** Something that is otherwise than in an earlier version. */
export interface Difference {
  kind: "added" | "removed" | "changed";
  /** Which list it is in; `agenda` for what is said of the whole. */
  part: AgendaPart | "agenda";
  /** Its id, or the name of what has none; empty for the whole. */
  id: string;
  /** What it is called: now, or when it was taken out, then. */
  title: string;
  /** The fields that changed; none for what was added or taken out. */
  fields: { field: string; before: unknown; after: unknown }[];
}

/** What became different from one state of an agenda to another, in the order of the agenda. Parts are the same when they have the same id or name. */
export function differences(before: Contents, after: Contents): Difference[] {
  const whole = changedFields(before, after, ["title", "region", "period", "plan"]);
  const ofWhole: Difference[] = whole.length > 0 ? [{ kind: "changed", part: "agenda", id: "", title: after.title, fields: whole }] : [];
  return [...ofWhole, ...agendaParts.flatMap((part) => inList(part, before[part], after[part]))];
}

type Part = Readonly<Record<string, unknown>>;

const nameOf = (one: Part) => String(one.id ?? one.name);
const titleOf = (one: Part) => String(one.title ?? one.name);

function inList(part: AgendaPart, before: readonly Part[], after: readonly Part[]): Difference[] {
  const about = (one: Part) => ({ part, id: nameOf(one), title: titleOf(one) });
  const earlier = new Map(before.map((one) => [nameOf(one), one]));
  const later = new Set(after.map(nameOf));
  const newOrOther = after.flatMap((one): Difference[] => {
    const was = earlier.get(nameOf(one));
    if (!was) return [{ kind: "added", ...about(one), fields: [] }];
    const fields = changedFields(was, one, [...new Set([...Object.keys(was), ...Object.keys(one)])]);
    return fields.length > 0 ? [{ kind: "changed", ...about(one), fields }] : [];
  });
  const gone = before.filter((one) => !later.has(nameOf(one)));
  return [...newOrOther, ...gone.map((one): Difference => ({ kind: "removed", ...about(one), fields: [] }))];
}

const changedFields = <T extends object>(before: T, after: T, names: readonly string[]): Difference["fields"] =>
  names.flatMap((field) => {
    const [was, is] = [(before as Part)[field], (after as Part)[field]];
    return isDeepStrictEqual(was, is) ? [] : [{ field, before: was, after: is }];
  });

/** What an agenda says now, without its versions. */
export const contentsOf = ({ format: _format, example: _example, versions: _versions, ...contents }: Agenda): Contents => contents;

/** The last version that says something else than the agenda does now; undefined when there is none. */
export const previousOf = (agenda: Agenda): Agenda["versions"][number] | undefined =>
  agenda.versions.findLast(({ contents }) => !isDeepStrictEqual(contents, contentsOf(agenda)));
