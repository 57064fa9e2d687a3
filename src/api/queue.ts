import { type Language, Problem } from "#operation";

/** Lets so much heavy work run at once; what comes after waits its turn. */
export interface Queue {
  /** Resolves to what to call when the work is over. Throws Problem `unavailable` when too many wait already. */
  turn(language?: Language): Promise<() => void>;
}

export function newQueue({ atOnce, waiting: mostWaiting }: { atOnce: number; waiting: number }): Queue {
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
      if (waiting.length >= mostWaiting)
        throw new Problem(
          "unavailable",
          language === "nl"
            ? `er worden al ${running + waiting.length} bestanden gemaakt; probeer het over een minuut nog eens`
            : `${running + waiting.length} files are being made already; try again in a minute`,
        );
      await new Promise<void>((resolve) => waiting.push(resolve));
      return once();
    },
  };
}
