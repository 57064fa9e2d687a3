/** Fields of one part of an agenda as they stand in the form: texts, whatever somebody typed. */
export type PartDraft = Readonly<Record<string, string>>;

/** The lists of a draft. */
const draftLists = ["goals", "actions", "partners", "risks"] as const;
export type DraftList = (typeof draftLists)[number];

/** An agenda that somebody is making: everything in it may still be empty or wrong, and nothing that was typed is lost. */
export interface Draft extends Readonly<Record<DraftList, readonly PartDraft[]>> {
  /** `title`, `region`, `period.from` and so on; `concept` is the name under which a browser keeps it. */
  about: PartDraft;
  /** Earlier versions as JSON: the form carries them along and changes nothing in them. */
  versions: string;
}

const aboutFields = ["title", "region", "period.from", "period.until", "plan.from", "plan.until"] as const;

/** A draft with nothing in it but a region and the years from this one on. */
export function emptyDraft({ region = "", title = "", year }: { region?: string; title?: string; year: number }): Draft {
  const years = { "period.from": year, "period.until": year + 4, "plan.from": year, "plan.until": year + 1 };
  const about = { title, region, ...Object.fromEntries(Object.entries(years).map(([name, value]) => [name, String(value)])) };
  return { about, goals: [], actions: [], partners: [], risks: [], versions: "" };
}

/** Names of new parts, in the language of files: each a number higher than any before it. */
const idStarts: Readonly<Record<DraftList, string>> = { goals: "doel", actions: "actie", partners: "", risks: "risico" };

/** What a new part says already. */
const startOf: Readonly<Record<DraftList, PartDraft>> = {
  goals: { direction: "higher" },
  actions: { status: "planned" },
  partners: {},
  risks: { chance: "medium", effect: "medium" },
};

/** The draft with one more part in a list. */
export function withPart(draft: Draft, list: DraftList): Draft {
  const numbers = draft[list].map(({ id = "" }) => Number(/-(\d{1,6})$/.exec(id)?.[1] ?? 0));
  const id = idStarts[list] ? { id: `${idStarts[list]}-${Math.max(0, ...numbers) + 1}` } : {};
  const filled = list === "goals" ? { "target.by": draft.about["period.until"] ?? "" } : {};
  return { ...draft, [list]: [...draft[list], { ...id, ...startOf[list], ...filled }] };
}

/** The draft without one part; actions no longer serve a goal that is gone. */
export function withoutPart(draft: Draft, list: DraftList, at: number): Draft {
  const gone = draft[list][at];
  const rest = { ...draft, [list]: draft[list].filter((_, nth) => nth !== at) };
  if (list !== "goals" || !gone) return rest;
  const without = (goals = "") =>
    goals
      .split(",")
      .filter((id) => id !== gone.id)
      .join(",");
  return { ...rest, actions: draft.actions.map((action) => ({ ...action, goals: without(action.goals) })) };
}

/** Reads a form: names are those of the file (`goals.0.target.value`). Numbers of parts that leave gaps are closed up. */
export function draftOfForm(fields: Iterable<readonly [string, string]>): Draft {
  const about: Record<string, string> = {};
  const lists = new Map(draftLists.map((list) => [list as string, new Map<number, Record<string, string>>()]));
  let versions = "";
  for (const [name, value] of fields) {
    const [, list = "", number = "", field = ""] = /^(goals|actions|partners|risks)\.(\d{1,3})\.([\w.]+)$/.exec(name) ?? [];
    const parts = lists.get(list);
    if (parts) {
      const part = parts.get(Number(number)) ?? {};
      part[field] = field === "goals" && part[field] ? `${part[field]},${value}` : value;
      parts.set(Number(number), part);
    } else if (name === "versions") versions = value;
    else if (aboutFields.some((one) => one === name)) about[name] = value;
    else if (name === "example" || name === "concept") about[name] = value;
  }
  const inOrder = (list: DraftList) => [...(lists.get(list) ?? [])].sort((a, b) => a[0] - b[0]).map(([, part]) => part);
  return { about, goals: inOrder("goals"), actions: inOrder("actions"), partners: inOrder("partners"), risks: inOrder("risks"), versions };
}
