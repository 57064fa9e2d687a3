/** Words that many readers do not know, with one that they do. The first four are of communicatierijk.nl, the others our own choice. */
const plainer: Readonly<Record<string, string>> = {
  ...{ betreffende: "over", verstrekken: "geven", prioriteit: "voorrang", relevant: "belangrijk", relevante: "belangrijke" },
  ...{ verstrekt: "geeft", prioriteiten: "wat voorgaat" },
  ...{ aangaande: "over", inzake: "over", omtrent: "over", "met betrekking tot": "over", "ten aanzien van": "over" },
  ...{ aanvang: "begin", aanvangen: "beginnen", aanwenden: "gebruiken", additioneel: "extra", additionele: "extra", adequaat: "goed" },
  ...{ alsmede: "en ook", alvorens: "voordat", conform: "volgens", "conform de": "volgens de", continueren: "doorgaan met" },
  ...{ daadwerkelijk: "echt", derhalve: "daarom", desalniettemin: "toch", desgewenst: "als u wilt", dientengevolge: "daardoor" },
  ...{
    "dient te": "moet",
    "dienen te": "moeten",
    "door middel van": "met",
    echter: "maar",
    evenwel: "maar",
    faciliteren: "mogelijk maken",
  },
  ...{ fluctueren: "op en neer gaan", frequent: "vaak", frequentie: "hoe vaak", gedurende: "tijdens", geschieden: "gebeuren" },
  ...{ hieromtrent: "hierover", implementeren: "invoeren", implementatie: "invoering", "in het kader van": "voor", indien: "als" },
  ...{ ingevolge: "volgens", initiëren: "beginnen", krachtens: "volgens", middels: "met", mits: "als", momenteel: "nu" },
  ...{ mutatie: "verandering", mutaties: "veranderingen", noodzakelijkerwijs: "per se", onderhavige: "deze", participeren: "meedoen" },
  ...{ participatie: "meedoen", reeds: "al", retourneren: "terugsturen", significant: "duidelijk", significante: "duidelijke" },
  ...{ substantieel: "groot", substantiële: "grote", "ten behoeve van": "voor", teneinde: "om", "ter zake": "hierover", tevens: "ook" },
  ...{ thans: "nu", uitsluitend: "alleen", verkrijgen: "krijgen", vervaardigen: "maken", verrichten: "doen", voornoemde: "deze" },
  ...{ wederom: "weer", woonachtig: "woont", zodoende: "zo", zorgdragen: "zorgen" },
};

const pattern = new RegExp(
  `(?<![\\p{L}-])(?:${Object.keys(plainer)
    .sort((a, b) => b.length - a.length)
    .join("|")})(?![\\p{L}-])`,
  "giu",
);

/** The words in a text for which there is a plainer one, in order. */
export const difficultWords = (text: string): { word: string; plainer: string }[] =>
  [...text.matchAll(pattern)].map(([word]) => ({ word, plainer: plainer[word.toLowerCase()] ?? "" }));
