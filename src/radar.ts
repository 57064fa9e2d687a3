import { type Database, openDatabase } from "#database";
import { withhold } from "#domain/disclosure";
import type { Context, Language, Role } from "#operation";
import { currentSnapshot, type Followed, followSnapshots, keptEditions, publishSnapshot } from "#warehouse";
import { ownWording, rewordBy } from "#wording";
import type { Config } from "./config.ts";
import { textFiles } from "./text-files.ts";

/** The running whole: figures that follow the current snapshot, and people's records that open at first use. */
export interface Radar {
  readonly config: Config;
  /** What an operation gets to work with, for one request. */
  context(who: { role: Role; language: Language }): Context;
  database(): Promise<Database>;
  close(): Promise<void>;
}

/** Makes the first snapshot when there is none or the starter data changed, and opens it. */
export async function openRadar(config: Config, { now = () => new Date() }: { now?: () => Date } = {}): Promise<Radar> {
  await publishSnapshot({ data: config.data, starter: config.starter, now: now() }).catch(async (error: Error) => {
    // What cannot be published must not take down what is published already.
    if (!(await currentSnapshot(config.data))) throw error;
    console.warn(`de nieuwste gegevens zijn niet gepubliceerd; de vorige uitgave blijft: ${error.message}`);
  });
  const followed: Followed = await followSnapshots(config.data);
  const editions = keptEditions(config.data);
  const reword = config.llm ? rewordBy(config.llm, { count: noteWording }) : ownWording;
  let opening: Promise<Database> | undefined;
  const database = () => {
    opening ??= openDatabase({ url: config.databaseUrl, data: config.data });
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };
  return {
    config,
    database,
    context: ({ role, language }) => ({
      ...{ warehouse: followed.current(), database, role, language, now, disclose: withhold },
      editions: () => editions.list(),
      texts: () => textFiles(config),
      reword,
    }),
    async close() {
      followed.close();
      await editions.close();
      const open = await opening?.catch(() => undefined);
      await open?.close();
    },
  };
}

/** That a wording was not taken and why, without a word of it. */
function noteWording(outcome: string): void {
  if (outcome !== "model" && outcome !== "same") console.warn(`bewoording: eigen zinnen getoond (${outcome})`);
}
