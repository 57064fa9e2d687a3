/** A file on its way: who reads it gets what is there, and then what comes; it is made to the end whether anyone reads it or not. */
export interface Making {
  /** All its bytes; undefined as long as it is not whole. */
  readonly size: number | undefined;
  /** Resolves to its size when it is whole; rejects when it could not be made. */
  readonly whole: Promise<number>;
  /** A reading of its own, from the first byte; it breaks off when the making does. */
  read(): ReadableStream<Uint8Array>;
}

/** Starts reading `pieces` and keeps them. */
export function making(pieces: AsyncIterable<Uint8Array>): Making {
  const made: Uint8Array[] = [];
  let size = 0;
  let done = false;
  let fault: unknown;
  let wake = Promise.withResolvers<void>();
  const whole = (async () => {
    try {
      for await (const piece of pieces) {
        if (piece.length === 0) continue;
        made.push(piece);
        size += piece.length;
        wake.resolve();
        wake = Promise.withResolvers();
      }
      return size;
    } catch (error) {
      fault = error;
      throw error;
    } finally {
      done = true;
      wake.resolve();
    }
  })();
  whole.catch(() => undefined);
  return {
    get size() {
      return done && fault === undefined ? size : undefined;
    },
    whole,
    read() {
      let at = 0;
      return new ReadableStream<Uint8Array>({
        async pull(controller) {
          while (at >= made.length && !done) await wake.promise;
          if (at < made.length) controller.enqueue(made[at++] as Uint8Array);
          else if (fault !== undefined) controller.error(fault);
          else controller.close();
        },
      });
    },
  };
}
