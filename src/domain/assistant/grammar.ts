/** What a word of grammar does with a question. */
export type Cue =
  | "highest"
  | "lowest"
  | "more"
  | "less"
  | "than"
  | "up"
  | "down"
  | "trend"
  | "sum"
  | "share"
  | "percent"
  | "number"
  | "compare"
  | "define"
  | "what"
  | "a"
  | "the"
  | "check"
  | "where"
  | "which"
  | "picture"
  | "me"
  | "follow"
  | "not"
  | "top"
  | "position"
  | "per"
  | "times"
  | "repair"
  | "later"
  | `kind:${"land" | "provincie" | "arbeidsmarktregio" | "regio" | "gemeente" | "corop" | "landsdeel" | "sector" | "occupation" | "education" | "age"}`;

/** The words of grammar, in Dutch and English. What they say about figures is theirs alone; words for subjects are data. */
const words: readonly [Cue, string][] = [
  [
    "highest",
    "hoogste, hoogst, het hoogst, meeste, meest, het meest, het meeste, grootste, grootst, het grootst, sterkste, sterkst, snelst, snelste, krapste, krapst, rijkste, rijkst, best betaalde, bestbetaalde, best betaald, duurste, highest, most, the most, largest, biggest, greatest, strongest, fastest, tightest, richest, wealthiest, best paid, bovenaan, koploper, koplopers, betaalt het best, betaalt het beste, verdient het best, verdient het beste, pays best, pays the best, pays most, pays the most",
  ],
  [
    "lowest",
    "laagste, laagst, het laagst, minste, minst, het minst, kleinste, kleinst, slechtst betaalde, slechtst betaald, ruimste, armste, armst, zwakste, zwakst, traagst, lowest, least, the least, fewest, smallest, worst paid, poorest, slowest, onderaan, hekkensluiter",
  ],
  [
    "more",
    "hoger, hogere, meer, groter, grotere, krapper, krappere, rijker, boven, vaker, higher, more, larger, bigger, greater, above, tighter, richer",
  ],
  ["less", "lager, lagere, minder, kleiner, kleinere, ruimer, armer, onder het, lower, less, fewer, smaller, below, poorer"],
  ["than", "dan, than"],
  [
    "up",
    "stijgt, stijgen, steeg, stegen, gestegen, stijging, stijgende, toegenomen, toename, toeneemt, neemt toe, nemen toe, nam toe, namen toe, groei, groeit, groeien, groeide, groeiden, gegroeid, toe, erbij, erbij gekomen, kwamen erbij, komen erbij, kwam erbij, komt erbij, kwam er bij, kwamen er bij, komt er bij, komen er bij, er bij gekomen, bijgekomen, gaat omhoog, omhoog, hoger geworden, groter geworden, meer geworden, in de lift, in opmars, loopt op, lopen op, liep op, opgelopen, rise, rises, rising, rose, risen, increase, increases, increased, increasing, grow, grows, growing, grew, grown, growth, went up, gone up, going up, goes up, go up, gone higher, on the rise, booming, climbs, climbing, climbed, gain, gains, gained",
  ],
  [
    "down",
    "daalt, dalen, daalde, daalden, gedaald, daling, dalende, af, terug, teruggelopen, loopt terug, afgenomen, afname, neemt af, nemen af, nam af, namen af, krimp, krimpt, krimpen, kromp, krompen, gekrompen, zakt, zakte, gezakt, verdwenen, gaat omlaag, omlaag, lager geworden, kleiner geworden, minder geworden, slinkt, slinken, slonk, weggevallen, fall, falls, falling, fell, fallen, decrease, decreases, decreased, decreasing, decline, declines, declined, declining, drop, drops, dropped, shrink, shrinks, shrank, shrunk, shrinking, went down, gone down, going down, goes down, go down, on the decline, dwindles, dwindling, lose, loses, losing, lost",
  ],
  [
    "trend",
    "ontwikkeling, ontwikkelingen, ontwikkelt, ontwikkelde, ontwikkeld, ontwikkelen, verloop, verlopen, trend, trends, verandering, veranderingen, veranderd, verandert, veranderde, veranderen, door de jaren heen, door de jaren, in de tijd, in de loop der jaren, over de jaren, per jaar bekeken, historie, geschiedenis, history, development, developed, develops, develop, evolve, evolved, evolution, change, changes, changed, over time, over the years, through the years, time series",
  ],
  [
    "sum",
    "samen, tezamen, bij elkaar, bij elkaar opgeteld, opgeteld, som, optelsom, gezamenlijk, gezamenlijke, together, combined, sum, added up, altogether, jointly",
  ],
  [
    "share",
    "welk deel, welk gedeelte, deel van, een deel van, gedeelte, aandeel, het aandeel, fractie, share, what share, which share, share of, part of, what part, proportion, what proportion, fraction",
  ],
  ["percent", "procent, percentage, percentages, hoeveel procent, percent, what percentage, per cent"],
  ["number", "hoeveel, aantal, aantallen, how many, number of"],
  [
    "compare",
    "vergelijk, verhoudt, verhouden, vergelijking, vergeleken, vergeleken met, vergelijken, in vergelijking met, verschil, verschillen, verschilt, verschil tussen, ten opzichte van, tegenover, versus, vs, afgezet tegen, compare, compared, compared to, compared with, comparison, difference, difference between, differ, relative to",
  ],
  [
    "define",
    "betekent, betekenen, betekenis, definitie, definieert, wat houdt, houdt in, wordt bedoeld met, bedoelt u met, bedoel je met, bedoeld, bedoelen jullie met, wordt verstaan onder, verstaan onder, verstaan jullie onder, verstaan we onder, verstaat u onder, verstaat men onder, versta je onder, leg uit, leg eens uit, leg mij uit, leg me uit, uitleg, uitleggen, begrip, hoe wordt gemeten, hoe meet, berekend, berekenen, berekent, hoe wordt berekend, uitgerekend, calculated, how is calculated, measured as, mean by, mean, means, meant by, measure, wanneer ben je, wanneer ben ik, wanneer is iemand, wanneer tel je, when are you, when is someone, meten jullie, mean exactly, meaning, meaning of, definition, definition of, define, explain, stand for",
  ],
  ["what", "wat is, wat zijn, wat, what is, what are, whats, what"],
  ["a", "een, a, an"],
  ["the", "de, het, the"],
  [
    "check",
    "klopt het, klopt het dat, bevestig, bevestig dat, confirm, confirm that, klopt, is het waar, is het waar dat, is het zo dat, ik las dat, ik hoorde dat, is it true, is it true that, is it correct, is it right that, true that",
  ],
  ["where", "waar, where, in welke, in which"],
  ["which", "welke, welk, wie, which, what, who"],
  [
    "picture",
    "hoe gaat het, hoe gaat het met, hoe staat het, hoe staat het ervoor, hoe staat het met, hoe doet, hoe is het in, hoe is het gesteld, hoe ziet, eruit, hoe is de situatie, situatie, beeld van, overzicht van, overzicht, vertel iets over, vertel over, vertel me over, tell me about, iets over, alles over, samenvatting, how is, how are things, how are things in, how is it going, how does, doing, overview, summary, situation, look like",
  ],
  ["me", "ik, mijn, mij, me, i, my, myself, im, ive"],
  ["follow", "en, en in, en voor, en hoe zit het in, hoe zit het in, en dan, wat over, and, and in, and for, what about, how about"],
  ["not", "niet, geen, zonder, behalve, uitgezonderd, not, without, except, excluding"],
  ["top", "top, rangorde, ranglijst, rangschik, rank, ranking, rangschikking, lijst, lijstje, list"],
  ["times", "keer, maal, keer zo veel, keer zoveel, times, times as many, times as much, times more"],
  [
    "repair",
    "dus, oftewel, dat wil zeggen, that is to say, in other words, ik bedoel, bedoel ik, sorry, o nee, oeps, of eigenlijk, i mean, or rather, oops",
  ],
  [
    "position",
    "hoeveelste, op welke plaats, welke plaats, welke plek, op welke plek, in de top, bij de top, in the top, what rank, which place, what place, where does, rank of, plaats van",
  ],
  ["per", "per, by, uitgesplitst naar, verdeeld over, broken down by, for each, voor elke, voor alle"],
  [
    "later",
    "verwacht, verwachte, verwachten, verwachting, naar verwachting, prognose, prognoses, voorspelling, voorspeld, raming, toekomst, toekomstige, komende jaren, straks, later, expected, expect, forecast, forecasts, predicted, prediction, projection, projected, coming years, future",
  ],
  ["kind:land", "landen, countries"],
  ["kind:provincie", "provincie, provincies, province, provinces"],
  [
    "kind:arbeidsmarktregio",
    "arbeidsmarktregio, arbeidsmarktregios, labour market region, labour market regions, labor market region, labor market regions",
  ],
  ["kind:regio", "regio, regios, gebied, gebieden, streek, deel van het land, region, regions, area, areas, part of the country"],
  [
    "kind:gemeente",
    "gemeente, gemeenten, gemeentes, stad, steden, plaats, plaatsen, dorp, dorpen, municipality, municipalities, city, cities, town, towns",
  ],
  ["kind:corop", "corop, coropgebied, coropgebieden, corop gebied, corop area, corop areas"],
  ["kind:landsdeel", "landsdeel, landsdelen"],
  ["kind:sector", "sector, sectoren, branche, branches, bedrijfstak, bedrijfstakken, industry, industries, sectors"],
  [
    "kind:occupation",
    "beroep, beroepen, beroepsgroep, beroepsgroepen, vak, vakken, functie, functies, soort werk, occupation, occupations, profession, professions, kind of work, which job, what job, which jobs, what jobs, welk werk, welke baan, welke banen",
  ],
  ["kind:education", "opleiding, opleidingen, studie, studies, education programme, programme, programmes"],
  ["kind:age", "leeftijd, leeftijden, leeftijdsgroep, leeftijdsgroepen, age group, age groups"],
];

/** Every phrase of grammar with what it does; one phrase may do several things. */
export const cues: readonly { text: string; cue: Cue }[] = words.flatMap(([cue, list]) =>
  list.split(",").map((text) => ({ text: text.trim(), cue })),
);
