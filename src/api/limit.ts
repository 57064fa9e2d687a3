import { type Language, Problem } from "#operation";

const minuteMs = 60_000;

/** How many addresses are counted one by one; those that come after share one count, so that memory has an end. */
const mostAddresses = 50_000;
const others = "others";

/** Lets an address make so many requests a minute; addresses are held in memory only, and for a minute. Throws Problem `too-many`. */
export function requestLimit(
  perMinute: number,
  { now = Date.now, addresses = mostAddresses }: { now?: () => number; addresses?: number } = {},
): (address: string, language?: Language) => void {
  let minute = 0;
  let counts = new Map<string, number>();
  return (address, language = "nl") => {
    const current = Math.floor(now() / minuteMs);
    if (current !== minute) {
      minute = current;
      counts = new Map();
    }
    const counted = counts.has(address) || counts.size < addresses ? address : others;
    const count = (counts.get(counted) ?? 0) + 1;
    counts.set(counted, count);
    if (count > perMinute)
      throw new Problem(
        "too-many",
        language === "nl"
          ? `meer dan ${perMinute} vragen in een minuut; wacht tot de volgende minuut. Hele bestanden staan bij /bronnen`
          : `more than ${perMinute} questions in a minute; wait for the next minute. Whole files are at /en/bronnen`,
      );
  };
}

/** How long what is not available now is left alone: long enough for files in line to be made. */
const secondsUnavailable = 60;

/** What `Retry-After` says with this status: seconds; undefined when asking again later makes no difference. */
export function secondsToWait(status: number, now = Date.now()): number | undefined {
  if (status === 429) return secondsToNextMinute(now);
  return status === 503 ? secondsUnavailable : undefined;
}

/** Seconds until counting starts anew. */
const secondsToNextMinute = (now = Date.now()): number => Math.ceil((minuteMs - (now % minuteMs)) / 1000);
