/** Widths of letters in hundredths of an em: Atkinson Hyperlegible Next at weight 650, each group rounded up. */
const widths = new Map(
  (
    [
      ["'", 20],
      ["j,.’", 26],
      ["il ", 31],
      ["()", 33],
      ["ftr-", 37],
      ["I1/", 43],
      ["szcyvx7", 53],
      ["aeukJLF", 56],
      ["hno29bdgpqE", 59],
      ["T35S", 61],
      ["PZ468RBVY", 64],
      ["CK0AXD", 69],
      ["UHGN", 71],
      ["wO&Q…", 76],
      ["MmW", 88],
      ["%", 96],
    ] as const
  ).flatMap(([letters, width]) => [...letters].map((letter) => [letter as string, width as number])),
);

/** A letter that is not in the list is taken to be as wide as the widest. */
const unknown = 96;

/** How wide a text is in pixels, in the bold letters that stand in a picture; an accent adds nothing. */
export function textWidth(text: string, size: number): number {
  const letters = [...text.normalize("NFD").replace(/\p{M}/gu, "")];
  return (letters.reduce((sum, letter) => sum + (widths.get(letter) ?? unknown), 0) / 100) * size;
}

interface Room {
  width: number;
  /** How many lines there is room for. */
  lines: number;
  /** Size of the letters in pixels. */
  size: number;
}

/** Letters that must be left of a word for it to say anything. */
const fewestLetters = 4;

/** A name broken over the lines that there is room for, shortened with an ellipsis when there is too little; none when it would say nothing. */
export function fitLines(name: string, { width, lines: most, size }: Room): string[] {
  if (most < 1) return [];
  const fits = (text: string) => textWidth(text, size) <= width;
  const lines: string[] = [];
  const words = name.split(" ");
  for (const [at, word] of words.entries()) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else if (lines.length < most && fits(word)) lines.push(word);
    else if (lines.length < most) return shortened([...lines, word], fits, at === words.length - 1);
    else return shortened(lines, fits, false);
  }
  return lines;
}

/** The same lines with the last one cut until it fits with an ellipsis; a small word never stands before the ellipsis. */
function shortened(lines: readonly string[], fits: (text: string) => boolean, whole: boolean): string[] {
  const before = lines.slice(0, -1);
  let last = lines.at(-1) ?? "";
  if (!whole || !fits(last)) last = last.replace(/(?:\s+(?:en|of|van|in|voor|and|of|the))+$/i, "");
  while (last !== "" && !fits(`${last}…`)) last = last.slice(0, -1);
  last = last.replace(/[\s,.(-]+$/, "");
  const word = last.split(" ").at(-1) ?? "";
  if (word.length >= fewestLetters) return [...before, `${last}…`];
  return before.length > 0 ? shortened(before, fits, false) : [];
}

/** A text over as many lines as it needs, whole; a word that no line has room for is broken. */
export function wrapped(text: string, { width, size }: Pick<Room, "width" | "size">): string[] {
  const fits = (line: string) => textWidth(line, size) <= width;
  const lines: string[] = [];
  // Not at the space behind a euro sign.
  for (const word of text.split(/[ \n\t]+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...brokenWord(word, fits));
  }
  return lines;
}

/** The word in pieces that fit, broken behind a hyphen where there is one. */
function brokenWord(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word) || word.length < 2) return [word];
  let end = word.length - 1;
  while (end > 1 && !fits(word.slice(0, end))) end--;
  const hyphen = word.lastIndexOf("-", end - 1) + 1;
  const at = hyphen > 1 ? hyphen : end;
  return [word.slice(0, at), ...brokenWord(word.slice(at), fits)];
}
