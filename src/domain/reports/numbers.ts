import type { ClaimInput } from "#domain/claims";
import { sourceWord, titleOf } from "#domain/databank";
import type { Block } from "#domain/documents";
import { periodLabel } from "#domain/periods";
import type { Writer } from "./writer.ts";

export type KeyNumber = Extract<Block, { kind: "numbers" }>["items"][number];

interface NumberOptions {
  /** What a reader must know beside its sentence. */
  remark?: string;
  /** The period that the figure must be of: a comparison may be of an earlier one. */
  period?: string;
}

/** The figure of a claim as a key figure; undefined when there is none. */
export async function numberOf(
  writer: Writer,
  claim: ClaimInput,
  { remark = "", period }: NumberOptions = {},
): Promise<KeyNumber | undefined> {
  // What its publisher has a word for says more with the word than as a number on a scale of its own.
  const worded = claim.comparison === undefined && measuresWithWord.has(claim.measure);
  const said = await writer.say(
    worded ? { ...claim, comparison: "class" } : claim,
    ({ figures: [main] }) => period === undefined || main?.period === period,
  );
  const [figure] = said?.judged.figures ?? [];
  const indicator = writer.indicators.get(claim.measure);
  if (!said || !figure || !indicator) return undefined;
  const { language } = writer.context;
  return {
    label: titleOf(indicator, language),
    value: withWord(figure.display, said.judged.claim.comparison === "class" ? said.judged.claim.named?.[0] : undefined, language),
    said: said.text,
    source: `${figure.source.name}, ${periodLabel(figure.period, language)}`,
    remark,
  };
}

const measuresWithWord = new Set(["tension", "current-situation", "roa-bottleneck"]);

const withWord = (display: string, word: string | undefined, language: "nl" | "en") =>
  word && word !== display ? `${sourceWord(word, language)} (${display})` : display;

/** The key figures that there are, as one block; none when there are none. */
export async function numbersOf(writer: Writer, claims: readonly ClaimInput[]): Promise<Block[]> {
  const items = (await Promise.all(claims.map((claim) => numberOf(writer, claim)))).filter((item) => item !== undefined);
  return items.length > 0 ? [{ kind: "numbers", items }] : [];
}

/** The sentences that there are, as one list; none when there are none. */
export async function sentencesOf(writer: Writer, claims: readonly ClaimInput[]): Promise<Block[]> {
  const said = (await Promise.all(claims.map((claim) => writer.say(claim)))).filter((one) => one !== undefined);
  return said.length > 0 ? [{ kind: "list", items: said.map((one) => [one]) }] : [];
}
