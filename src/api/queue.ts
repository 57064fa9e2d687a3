import { Problem } from "#operation";

/** Lets so much heavy work run at once; what comes after waits its turn. */
export interface Queue {
  /** Resolves to what to call when the work is over. Throws Problem `unavailable` when too many wait already. */
  turn(): Promise<() => void>;
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
    async turn() {
      if (running < atOnce) {
        running += 1;
        return once();
      }
      if (waiting.length >= mostWaiting)
        throw new Problem(
          "unavailable",
          `er worden al ${running + waiting.length} bestanden gemaakt; probeer het over een minuut nog eens`,
        );
      await new Promise<void>((resolve) => waiting.push(resolve));
      return once();
    },
  };
}
