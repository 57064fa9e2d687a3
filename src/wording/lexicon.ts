import type { Language } from "#operation";

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/**
 * Small words that say nothing by themselves: a model may add them and leave them out. Never a preposition, a negation or a word of degree; never
 * 'een' or 'one' where it may count.
 */
export const small: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: list("de het een er dat dit die deze is was zijn waren had hadden heeft hebben telt telde bedroeg bedraagt ligt lag liggen lagen"),
  en: list("the a an there that this these is was are were had has have"),
};

/** Those that may come and go in a sentence that compares, where every other word has its place. */
export const smallest: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: list("de het er dat is was zijn waren"),
  en: list("the that there is was are were"),
};

export const articles = list("de het een the a an");

/** What stands before a place or a moment, and moves along with it. */
export const before = { place: list("in"), moment: list("in op on") };

/** What may stand before a number without saying anything: 'lag op 3,5%', 'stood at 3.5%'. */
export const beforeNumber = list("op at");

/** Kinds of places, as they stand before a name. */
export const placeKinds = list(
  "heel provincie gemeente regio arbeidsmarktregio landsdeel corop-gebied whole province municipality region labour-market area of part country",
);

/** A sentence with one of these sets things beside each other, denies, or counts from somewhere: in it every word keeps its place. */
export const placing = list(
  `dan als niet geen zonder behalve na sinds voor vergeleken eerder later vorig vorige plaats gedeeld even evenveel gelijk hetzelfde maar
   hoger lager hoogst laagst hoogste laagste meer minder meest minst meeste minste stijging daling verandering groei groeit groeide krimp krimpt
   kromp elke ieder beide samen
   than as not no without except after since before compared earlier later previous place shared same equal but higher lower highest lowest more
   less fewer most least fewest rise fall rose fell increase decrease change growth grows grew shrinks shrank each both together`,
);

/** What a foreign word is about, for the count of refusals; the words themselves are never kept. */
export const themes = {
  cause: list("doordat omdat want dus daardoor waardoor vanwege dankzij wegens door because since so therefore thanks due caused as"),
  forecast: list(
    "zal zullen zou wordt worden straks binnenkort verwacht waarschijnlijk will would shall going soon likely expected probably may might",
  ),
  direction: list(
    `hoger lager hoogst laagst hoogste laagste meer minder meest minst meeste minste stijgt steeg stijgen gestegen stijging daalt daalde dalen
     gedaald daling groeit groeide groei kromp krimp gelijk evenveel niet geen nauwelijks fors flink licht sterk toe af boven onder
     higher lower highest lowest more less fewer most fewest rises rose rise risen falls fell fall fallen grows grew growth shrank equal same not no
     hardly sharply slightly above below up down`,
  ),
  status: list(
    "voorlopig voorlopige schatting geschat voorbeelddata benadering onzeker provisional estimate estimated example approximation uncertain",
  ),
} as const;

/** Words that count, alone or at the end of a longer one: 'drieduizend', 'een kwart', 'twee keer', 'dozens'. */
export const counting =
  /^(nul|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|eerste|tweede|derde|vierde|half|halve|helft|kwart|dubbel|dubbele|tientallen|keer|maal|procent|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fourth|half|quarter|double|twice|times|percent)$|(tien|tig|teen|ty|honderd\w*|duizend\w*|miljoen|miljard|hundreds?|thousands?|millions?|billions?|dozens?)$/;
