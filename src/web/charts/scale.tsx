import { sourceWord } from "#domain/databank";
import { type TensionClass, tensionClasses } from "#domain/tension";

interface Scale {
  at: TensionClass;
  label: string;
  number?: string;
  language: "nl" | "en";
}

/** The five classes of tension in a row, with a mark at one of them (and, when there is a number, the number). */
export function TensionScale({ at, label, number, language }: Scale) {
  const place = tensionClasses.indexOf(at);
  const x = place * 110 + 54;
  return (
    <svg class="chart" viewBox="0 0 560 84" role="img" aria-label={`${label}: ${sourceWord(at, language)}${number ? `, ${number}` : ""}`}>
      {tensionClasses.map((name, index) => (
        <>
          <rect x={index * 110} y="30" width="108" height="18" class={`tone t${index + 1}`} />
          <text x={index * 110} y="70" class={index === place ? "strong" : undefined}>
            {sourceWord(name, language)}
          </text>
        </>
      ))}
      <path d={`M${x} 28 l-8 -12 h16 z`} fill="currentColor" />
      {number ? (
        <text x={x + 14} y="22" class="strong" font-size="15">
          {number}
        </text>
      ) : null}
    </svg>
  );
}
