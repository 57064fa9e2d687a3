import { Problem } from "#operation";
import { listSnapshots, publishSnapshot, useSnapshot } from "#warehouse";
import type { CommandSpec } from "./command.ts";
import { flagOf, oneValue, requireKnown } from "./options.ts";

/** Lists the snapshots that are kept, puts one back or makes one; a running server follows by itself. */
export const snapshots: CommandSpec = {
  name: "snapshots",
  summary: "De uitgaven die bewaard zijn; --use ID zet er een terug, --build maakt er een",
  summaryEn: "The editions that are kept; --use ID puts one back, --build makes one",
  help: [
    "snapshots                   toont alle uitgaven, de nieuwste eerst",
    "snapshots --use 2026-11-23  zet een eerdere uitgave terug",
    "snapshots --build           maakt een uitgave van de pakketten zoals ze nu zijn",
  ].join("\n"),
  async run({ input, positional, config, note }) {
    requireKnown("snapshots", input, ["use", "build"]);
    if (positional.length > 0)
      throw new Problem("invalid", `'${positional[0]}' hoort nergens bij; een uitgave terugzetten is --use ${positional[0]}`);
    const use = oneValue("use", input.use, "2026-11-23");
    const build = flagOf(input.build);
    if (build.word !== undefined) throw new Problem("invalid", `--build heeft geen waarde (gekregen: ${build.word})`);
    if (use !== undefined && build.set) throw new Problem("invalid", "--use en --build gaan niet samen: kies een uitgave, of maak er een");
    if (use !== undefined) {
      const isCurrent = (await listSnapshots(config.data)).some(({ id, current }) => current && id === use);
      const { id, concealed, again } = await useSnapshot(config.data, use);
      if (concealed > 0)
        note(
          `uitgave ${use} toont wat sindsdien verborgen is: ${id} is ervan gemaakt, met ${concealed} cijfers en regels van het logboek minder`,
        );
      note(
        isCurrent && id === use
          ? `uitgave ${use} was al in gebruik`
          : `uitgave ${id} is nu in gebruik; een draaiende radar gaat er binnen een paar seconden op over`,
      );
      for (const name of again) note(`let op: deze uitgave toont weer '${name}', dat sindsdien is weggehaald`);
    }
    if (build.set) {
      const { id, built } = await publishSnapshot({ data: config.data, starter: config.starter, now: new Date() });
      note(built ? `uitgave ${id} is gemaakt en in gebruik` : `er is niets veranderd; uitgave ${id} blijft in gebruik`);
    }
    return { snapshots: await listSnapshots(config.data) };
  },
};
