import { readFile } from "node:fs/promises";
import { faultLine } from "#domain/documents";
import { checkText } from "#domain/documents/operations";
import { type Operation, Problem } from "#operation";
import type { CommandSpec } from "./command.ts";
import { runOperation } from "./operate.ts";
import { oneValue, requireKnown } from "./options.ts";
import { fromHere } from "./path.ts";

/** Checks a text of this machine; what is not right in its references is wrong input, what no longer holds is an answer. */
export const stories: CommandSpec = {
  name: "stories.check",
  summary: "Klopt een tekst nog: elke zin met een cijfer, en getallen zonder cijfer erachter",
  summaryEn: "Whether a text still holds: every sentence with a figure, and numbers without one",
  help: [
    "stories.check content/verkenningen/zorg.md",
    "stories.check --file zorg.md            hetzelfde",
    "",
    "Zegt per zin of hij nog klopt (sentences, changed, broken), welke getallen geen cijfer achter zich hebben (numeralsWithoutClaim),",
    "en wat moeilijk leest (warnings). Een fout in een verwijzing komt met regel en kolom; de afloop is dan 2.",
  ].join("\n"),
  async run({ input, positional, language, config }) {
    requireKnown("stories.check", input, ["file"], language);
    const given = [...positional, ...[input.file ?? []].flat()];
    if (given.length !== 1)
      throw new Problem(
        "invalid",
        language === "nl" ? "geef één bestand, bijvoorbeeld stories.check zorg.md" : "give one file, for example stories.check zorg.md",
      );
    const file = oneValue("file", given[0], "zorg.md") ?? "";
    const text = await readFile(fromHere(file), "utf8").catch((error: Error) => {
      throw new Problem("invalid", `${file}: ${error.message}`);
    });
    const op = checkText as unknown as Operation;
    const checked = (await runOperation(op, { input: { text, path: file }, positional: [], language }, config)) as Awaited<
      ReturnType<typeof checkText.run>
    >;
    const { faults } = checked;
    if (faults.length === 0) return { file, ...checked };
    const [first] = faults;
    const message = first ? faultLine(file, first) : "";
    throw new Problem(
      "invalid",
      faults.length === 1 ? message : `${message} (${faults.length})`,
      faults.map((fault) => {
        const line = faultLine(file, fault);
        return { path: line.slice(0, line.indexOf(": ")), message: line.slice(line.indexOf(": ") + 2) };
      }),
    );
  },
};
