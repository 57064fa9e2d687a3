/** A tool's answer goes into someone's context window: so many rows of a list, so many characters in all. */
const most = { rows: 50, characters: 60_000 };

/**
 * An answer as JSON that stays JSON: lists keep their first rows, and `leftOut` says how many are not there and how to ask for less.
 * Only the outermost lists are cut, because a row means something as a whole only.
 */
export function boundedAnswer(answer: Readonly<Record<string, unknown>>, { rows, characters } = most): string {
  for (let keep = rows; ; keep = Math.floor(keep / 2)) {
    const left: Record<string, number> = {};
    const cut = Object.fromEntries(
      Object.entries(answer).map(([key, value]) => {
        if (!Array.isArray(value) || value.length <= keep) return [key, value];
        left[key] = value.length - keep;
        return [key, value.slice(0, keep)];
      }),
    );
    const hint = "ask for fewer regions, one period, one breakdown, or search with q";
    const text = JSON.stringify(Object.keys(left).length > 0 ? { ...cut, leftOut: { ...left, hint } } : cut);
    if (text.length <= characters) return text;
    if (keep === 0) return JSON.stringify({ leftOut: { hint: `the answer is longer than ${characters} characters; ${hint}` } });
  }
}
