/** A value with its noun made small: '346.510 banen', '€ 18,50 per uur', '1 tot 6%'; a word stays a word. */
export function BigNumber({ display, word }: { display: string; word?: string }) {
  const found = /^(€\s)?(-?[\d.,]+%?(?: (?:tot|to) [\d.,]+%)?)(?:\s+(.*))?$/.exec(display);
  const rest = [found?.[3], word].filter(Boolean).join(", ");
  return (
    <p class="num">
      {found ? `${found[1] ?? ""}${found[2]}` : display}
      {rest ? (
        <>
          {" "}
          <small>{rest}</small>
        </>
      ) : null}
    </p>
  );
}
