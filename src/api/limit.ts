import { Problem } from "#operation";

/** Lets an address make so many requests a minute; addresses are held in memory only, and for a minute. Throws Problem `too-many`. */
export function requestLimit(perMinute: number, now: () => number = Date.now): (address: string) => void {
  let minute = 0;
  let counts = new Map<string, number>();
  return (address) => {
    const current = Math.floor(now() / 60_000);
    if (current !== minute) {
      minute = current;
      counts = new Map();
    }
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    if (count > perMinute)
      throw new Problem(
        "too-many",
        `meer dan ${perMinute} vragen in een minuut; wacht tot de volgende minuut. Hele bestanden staan bij /bronnen`,
      );
  };
}
