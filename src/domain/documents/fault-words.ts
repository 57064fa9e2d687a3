import { inRow, type Language } from "#operation";

const nl = {
  unclosed: "deze verwijzing is niet afgesloten; zet er }} achter, op dezelfde alinea",
  empty: "hier staat niets in; schrijf bijvoorbeeld {{claim unemployment-rate region=AM05}}",
  quotes: 'er mist een aanhalingsteken; zet een waarde met spaties tussen twee keer "',
  unknownTag: (name: string, known: readonly string[]) => `'${name}' bestaat niet; kies ${inRow(known, "of")}`,
  unknownKey: (key: string, known: readonly string[]) => `'${key}' kan hier niet; wel: ${known.join(", ")}`,
  twice: (key: string) => `'${key}' staat er meer dan een keer; laat er één staan`,
  noMeasure: "zeg om welk cijfer het gaat, bijvoorbeeld {{claim unemployment-rate}}",
  tooMany: (word: string) => `'${word}' hoort nergens bij; geef het een naam, zoals region=AM05, of zet de waarde tussen aanhalingstekens`,
  noNumber: (key: string) => `${key} moet een getal zijn met een punt, zoals 3.6; meer getallen met een komma ertussen`,
  statedAnywhere: (key: string) =>
    `${key} kan niet samen met {region}: de zin zegt per regio wat daar waar is; laat ${key} weg of noem een vaste regio`,
  noText: 'zet achter number het getal zoals de lezer het ziet, bijvoorbeeld {{number 900.000 source="..."}}',
  noSource: 'zeg waar dit getal vandaan komt: source="naam van de bron", en liefst ook url="https://..."',
  badUrl: "een adres begint met https://, http:// of /",
  view: (known: readonly string[]) => `zo'n grafiek is er niet; kies ${inRow(known, "of")}`,
  ownLine: "een grafiek krijgt een eigen regel, met een lege regel ervoor en erna",
  image: "een afbeelding kan niet; gebruik {{figure ...}} voor een grafiek",
  noIndicator: "zeg om welk cijfer het gaat, bijvoorbeeld {{figure jobs region=AM05 view=trend}}",
  frontOpen: "het begin met --- is niet afgesloten; zet --- op een regel onder de laatste eigenschap",
  frontLine: "schrijf hier naam: waarde, bijvoorbeeld title: Werk in de zorg",
  frontKey: (key: string, known: readonly string[]) => `'${key}' is hier onbekend; wel: ${known.join(", ")}`,
  frontChoice: (key: string, known: readonly string[]) => `${key}: kies ${inRow(known, "of")}`,
  frontDate: "date: schrijf de datum als 2026-11-25",
};
type Words = typeof nl;

const en: Words = {
  unclosed: "this reference is not closed; put }} behind it, in the same paragraph",
  empty: "there is nothing in it; write for example {{claim unemployment-rate region=AM05}}",
  quotes: 'a quotation mark is missing; put a value with spaces between two of "',
  unknownTag: (name, known) => `there is no '${name}'; choose ${inRow(known, "or")}`,
  unknownKey: (key, known) => `'${key}' is not possible here; there are: ${known.join(", ")}`,
  twice: (key) => `'${key}' is given more than once; leave one`,
  noMeasure: "say which figure it is about, for example {{claim unemployment-rate}}",
  tooMany: (word) => `'${word}' belongs to nothing; give it a name, such as region=AM05, or put the value in quotation marks`,
  noNumber: (key) => `${key} must be a number with a point, such as 3.6; more of them with a comma between`,
  statedAnywhere: (key) =>
    `${key} does not go with {region}: the sentence says what is true in each region; leave out ${key} or name one region`,
  noText: 'put the number as the reader sees it behind number, for example {{number 900,000 source="..."}}',
  noSource: 'say where this number comes from: source="name of the source", and rather also url="https://..."',
  badUrl: "an address begins with https://, http:// or /",
  view: (known) => `there is no such chart; choose ${inRow(known, "or")}`,
  ownLine: "a chart gets a line of its own, with an empty line before and behind it",
  image: "pictures are not possible; use {{figure ...}} for a chart",
  noIndicator: "say which figure it is about, for example {{figure jobs region=AM05 view=trend}}",
  frontOpen: "the beginning with --- is not closed; put --- on a line below the last property",
  frontLine: "write name: value here, for example title: Work in care",
  frontKey: (key, known) => `'${key}' is not known here; there are: ${known.join(", ")}`,
  frontChoice: (key, known) => `${key}: choose ${inRow(known, "or")}`,
  frontDate: "date: write the date as 2026-11-25",
};

/** What is said to an author of what is wrong. */
export const faultWords: Readonly<Record<Language, Words>> = { nl, en };
