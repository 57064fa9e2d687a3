import { sourceWord } from "#domain/databank";
import { type TensionClass, tensionClasses } from "#domain/tension";

interface Scale {
  at: TensionClass;
  label: string;
  number?: string;
  language: "nl" | "en";
}

/** The five classes of tension in order, with a mark at one of them and, when there is one, the number. On a phone they stand below each other. */
export function TensionScale({ at, label, number, language }: Scale) {
  return (
    <ol class="scale" aria-label={label}>
      {tensionClasses.map((name, index) => (
        <li class={`t${index + 1}`} aria-current={name === at ? "true" : undefined}>
          {sourceWord(name, language)}
          {name === at && number ? <b>{number}</b> : null}
        </li>
      ))}
    </ol>
  );
}
