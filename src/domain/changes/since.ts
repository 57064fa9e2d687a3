import { parsePeriod, periodLabel } from "#domain/periods";
import type { Edition, Language } from "#operation";

/** With what the figures of now are compared. */
export type Since =
  | { kind: "edition"; edition: Edition; later: readonly string[] }
  /** Figures of periods that were over by this ISO day. */
  | { kind: "period"; until: string }
  /** The same period a year earlier; because it was asked, or for lack of an earlier edition. */
  | { kind: "year"; asked: boolean }
  /** Nothing: the edition asked is the one in use. */
  | { kind: "none" };

/** Why something cannot be compared with, in words. */
interface Fault {
  kind: "fault";
  message: string;
}

/** The word for a year earlier. */
export const yearEarlier = "year";

interface Asked {
  given: string;
  /** All that are kept, newest first. */
  editions: readonly Edition[];
  /** The id of the edition whose figures are those of now. */
  now: string;
  language: Language;
}

/**
 * What is meant by `since`: an edition by its id, a day (the edition that was in use then, else the figures of periods that were over by then), or
 * a period, or `year`. A fault, naming what is kept, when it is none of these or lies after the edition in use.
 */
export function sinceOf({ given, editions, now, language }: Asked): Since | Fault {
  const own = editions.findIndex(({ snapshot }) => snapshot.id === now);
  // An edition that was made from an earlier one says what that one says.
  const origin = editions[own]?.snapshot.from;
  const at = Math.max(
    own,
    editions.findIndex(({ snapshot }) => snapshot.id === origin),
  );
  const earlier = editions.slice(at + 1);
  const after = (edition: Edition): Since => ({
    kind: "edition",
    edition,
    later: editions.slice(own, editions.indexOf(edition)).map(({ snapshot }) => snapshot.id),
  });
  const fault = (what: string): Fault => ({ kind: "fault", message: `${what}; ${keptIn(editions, language)}` });
  if (given === yearEarlier) return { kind: "year", asked: true };
  const nothing: Since = earlier.length === 0 ? { kind: "year", asked: false } : { kind: "none" };
  if (given === now) return nothing;
  const named = editions.find(({ snapshot }) => snapshot.id === given);
  if (named) {
    if (earlier.includes(named)) return after(named);
    return fault(faults[language].newer(given, now));
  }
  const period = parsePeriod(given);
  if (!period) return fault(faults[language].strange(given));
  if (period.start > now.slice(0, 10)) return fault(faults[language].future(given, now));
  if (period.kind !== "day") return { kind: "period", until: period.end };
  if (given >= now.slice(0, 10)) return nothing;
  const then = earlier.find(({ snapshot }) => snapshot.id.slice(0, 10) <= given);
  if (then) return after(then);
  return daysBetween(given, now.slice(0, 10)) < 365 ? { kind: "year", asked: false } : { kind: "period", until: given };
}

const daysBetween = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 86_400_000;

const mostNamed = 12;

/** Which editions are kept, in words. */
function keptIn(editions: readonly Edition[], language: Language): string {
  const ids = editions.slice(0, mostNamed).map(({ snapshot }) => snapshot.id);
  return faults[language].kept(ids.join(", "));
}

const faults = {
  nl: {
    strange: (given: string) =>
      `'${given.slice(0, 80)}' is geen uitgave, datum of periode (zoals 2026-11-23, 2023 of 2023Q2; of year voor een jaar eerder)`,
    newer: (given: string, now: string) => `uitgave ${given} is van na de uitgave die in gebruik is (${now})`,
    future: (given: string, now: string) => `${given} begint na de uitgave die in gebruik is (${now})`,
    kept: (ids: string) => `bewaarde uitgaven: ${ids}`,
  },
  en: {
    strange: (given: string) =>
      `'${given.slice(0, 80)}' is no edition, date or period (such as 2026-11-23, 2023 or 2023Q2; or year for a year earlier)`,
    newer: (given: string, now: string) => `edition ${given} was made after the one in use (${now})`,
    future: (given: string, now: string) => `${given} begins after the edition in use (${now})`,
    kept: (ids: string) => `editions kept: ${ids}`,
  },
};

/** What was compared, in words for a reader. */
export function sinceInWords(
  since: Since,
  { given, now, language, readable }: Omit<Asked, "editions"> & { /** Whether the edition of then can be read. */ readable: boolean },
): string {
  const nl = language === "nl";
  const label = periodLabel(given, language);
  switch (since.kind) {
    case "edition": {
      const { id } = since.edition.snapshot;
      if (!readable)
        return nl
          ? `Wat uitgave ${now} anders zegt dan uitgave ${id}. Wat er nieuw is, is niet te zien: een andere versie van de radar maakte die uitgave.`
          : `What edition ${now} says differently from edition ${id}. What is new cannot be seen: another version of the radar made that edition.`;
      return nl
        ? `Wat uitgave ${now} anders of meer zegt dan uitgave ${id}.`
        : `What edition ${now} says differently from, or more than, edition ${id}.`;
    }
    case "period":
      return nl
        ? `De nieuwste cijfers naast die van ${label}, of van de laatste keer daarvoor.`
        : `The newest figures beside those of ${label}, or of the last time before.`;
    case "year":
      if (since.asked)
        return nl ? "De nieuwste cijfers naast die van een jaar eerder." : "The newest figures beside those of a year earlier.";
      return nl
        ? "Er is geen eerdere uitgave bewaard. Daarom staan de nieuwste cijfers hier naast die van een jaar eerder."
        : "No earlier edition is kept. So the newest figures stand beside those of a year earlier.";
    case "none":
      return nl ? `Uitgave ${now} is de uitgave die in gebruik is.` : `Edition ${now} is the one in use.`;
  }
}
