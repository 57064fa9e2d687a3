import { type Language, Problem } from "#operation";

/** Lets so much heavy work run at once; what comes after waits its turn. */
export interface Queue {
  /** Resolves to what to call when the work is over. Throws Problem `unavailable` when too many wait already. */
  turn(language?: Language): Promise<() => void>;
}

interface QueueOptions {
  atOnce: number;
  /** How many may wait. */
  waiting: number;
  /** What somebody is told who comes when so many are being served or waiting. */
  busy: Readonly<Record<Language, (many: number) => string>>;
}

export function newQueue({ atOnce, waiting: mostWaiting, busy }: QueueOptions): Queue {
  let running = 0;
  const waiting: (() => void)[] = [];
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
  const once = () => {
    let left = false;
    return () => {
      if (!left) leave();
      left = true;
    };
  };
  return {
    async turn(language = "nl") {
      if (running < atOnce) {
        running += 1;
        return once();
      }
      if (waiting.length >= mostWaiting) throw new Problem("unavailable", busy[language](running + waiting.length));
      await new Promise<void>((resolve) => waiting.push(resolve));
      return once();
    },
  };
}
