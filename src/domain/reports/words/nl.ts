/** The words of reports that do not come from the data; Dutch is the source, English satisfies its type. */
export const nl = {
  list: (names: readonly string[]) => new Intl.ListFormat("nl").format(names),
  wider: (asked: string, place: string) => `Voor ${asked} zelf is er geen recent cijfer. Dit geldt voor ${place}.`,
  country: "Dit zijn landelijke cijfers.",
  types: {
    land: "Land",
    landsdeel: "Landsdeel",
    provincie: "Provincie",
    corop: "COROP-gebied",
    arbeidsmarktregio: "Arbeidsmarktregio",
    gemeente: "Gemeente",
    samenwerking: "Samenwerking van regio's",
  },
  regioInBeeld: {
    title: (name: string) => `Regio in Beeld: ${name}`,
    subtitle: (type: string, municipalities: number) =>
      municipalities > 1
        ? `${type} met ${municipalities} gemeenten. Hoe staan werk en leren ervoor?`
        : `${type}. Hoe staan werk en leren ervoor?`,
    summary: "In het kort",
    economy: "Economie en banen",
    economyLead: "Hoeveel werk is er, in welke sectoren, en hoeveel mensen doen mee?",
    tension: "Krapte",
    tensionLead:
      "Bij krapte zijn er meer vacatures dan mensen die snel kunnen beginnen. Werkgevers zoeken dan langer, en wie werk zoekt heeft meer keus.",
    vacancies: "Vacatures",
    vacanciesLead: "Een vacature is werk waarvoor een werkgever nu iemand zoekt.",
    occupations: "Beroepen",
    occupationsLead: (name: string) =>
      `Per beroep zijn er geen cijfers voor ${name}. De cijfers hieronder gelden voor heel Nederland. Of een beroep ook hier zoveel kans geeft, weten mensen uit de regio het best.`,
    promising: "Kansrijke beroepen",
    promisingLead: (count: number) =>
      `ROA verwacht voor deze ${count} beroepen grote of zeer grote knelpunten voor werkgevers. Van al zulke beroepen komen hier de meeste plekken vrij.`,
    shortage: "Beroepen met de meeste krapte nu",
    shortageLead: (count: number) =>
      `Dit zijn de ${count} beroepen met de hoogste indicator van ROA. Hoe hoger, hoe moeilijker werkgevers mensen vinden.`,
    surplus: "Beroepen waar werk vinden moeilijker wordt",
    surplusLead: (count: number) =>
      `Voor deze ${count} beroepen verwacht ROA geen knelpunten voor werkgevers. Wie dit werk zoekt, heeft meer concurrentie. Van al zulke beroepen komen hier de meeste plekken vrij.`,
    none: "ROA noemt nu geen beroepen van deze soort.",
    occupation: "Beroep",
    openings: "Baanopeningen",
    bottleneck: "Knelpunten",
    indicator: "Indicator",
    word: "Arbeidsmarkt",
    education: "Onderwijs en diploma's",
    educationLead: "Hoeveel mensen hebben hbo of universiteit afgerond, en hoe gaat het na een diploma?",
    outlook: "Bevolking en vooruitzichten",
    outlookLead: "Wie woont er nu, en wat verwachten CBS en ROA?",
    unused: "Onbenut talent",
    unusedLead:
      "Dit zijn mensen die werk of meer werk willen. Het gaat om werklozen, om mensen die meer uren willen, en om mensen die bijna als werkloos meetellen.",
    prosperity: "Brede welvaart",
    prosperityLead:
      "Brede welvaart gaat over alles wat mensen van waarde vinden, nu en later. In deze uitgave staan daarvan inkomen en opleiding; gezondheid, veiligheid en leefomgeving zijn er nog niet.",
    law: "Wetten en plannen die iets veranderen",
    lawLead:
      "Een register van wetten die veranderen is er nog niet. Deze wetten en plannen noemt het rapport ‘Opmaat voor de LLO Radar’; daar staat ook meer over elk.",
    lawNone:
      "Een register van wetten die veranderen is er nog niet. Ook uit het rapport ‘Opmaat voor de LLO Radar’ staan in deze uitgave geen wetten.",
    lawDates: (dates: string) => ` (${dates})`,
    local: "Uit de regio zelf",
    localNone: (slug: string) =>
      `Er is nog geen hoofdstuk van mensen uit de regio. Wie deze radar beheert, voegt het toe als tekstbestand regio/${slug}.md in de map content.`,
    localBy: (author: string, date: string) =>
      `Dit hoofdstuk is van ${author || "mensen uit de regio"}. De laatste wijziging is van ${date}.`,
    missing: "Wat er nog niet is",
    made: "Hoe maken wij dit?",
    madeHow: (snapshot: string, claims: number) =>
      `Dit rapport komt voor elke regio uit één model. De cijfers komen uit uitgave ${snapshot} van de LLO-Radar. De radar kijkt elke zin met een cijfer na; hier zijn dat er ${claims}. Een zin die niet meer klopt, staat er niet.`,
    madeNear:
      "Is er voor de regio zelf geen recent cijfer? Dan ziet u dat van het kleinste gebied daaromheen dat er wel een heeft. Wij zeggen dat erbij.",
    madeRounding:
      "Wij ronden getallen af. Een verschil dat door afronden wegvalt, noemen wij geen verschil. Een ontbrekend cijfer is nooit nul.",
    madeFault: "Klopt er iets niet? Meld het via de radar; een verbetering staat in de volgende uitgave.",
    nothing: (title: string) => `Over ‘${title}’ staan in deze uitgave geen cijfers voor deze regio of een gebied daaromheen.`,
  },
  factsheet: {
    title: (name: string) => `Factsheet: ${name}`,
    region: "Werk en leren op één bladzijde",
    occupation: (code: string) => `Beroepsgroep ${code}, heel Nederland`,
    sector: (code: string, place: string) => `Sector ${code}, ${place}`,
    wages: "Wat verdienen werknemers per uur?",
    wage: { p25: "Een kwart verdient dit of minder", median: "De helft verdient dit of minder", p75: "Een kwart verdient dit of meer" },
    similar: (names: string) => `Werk dat hierop lijkt: ${names}.`,
    also: (words: string) => `Mensen noemen dit werk ook: ${words}.`,
    beside: {
      sector: (title: string, period: string) => `${title} per sector, heel Nederland, ${period}`,
      occupation: (title: string, period: string) => `${title} per beroep dat hierbij hoort, heel Nederland, ${period}`,
    },
    widerSector: (name: string) => `Dit is een cijfer van de grotere sector ${name}.`,
    none: (name: string) => `Over ${name} staan in deze uitgave geen cijfers.`,
    more: "Meer cijfers, met uitleg en bron, staan op de radar.",
  },
  infographic: {
    title: (phrase: string) => `Werk en leren ${phrase}`,
    subtitle: "De belangrijkste cijfers in één beeld",
    none: (name: string) => `Over ${name} staan in deze uitgave geen cijfers.`,
  },
  quarterly: {
    title: (name: string) => `Kwartaalbericht: ${name}`,
    subtitle: "Wat is er veranderd in de cijfers over werk en leren?",
    changed: (phrase: string) => `Wat is er veranderd ${phrase}`,
    stands: "Hoe staat het ervoor?",
    country: "Wat is er veranderd in heel Nederland",
    nothing: "In deze uitgave is hier niets opvallends veranderd.",
    before: (display: string) => `In de uitgave ervoor stond hier ${display}.`,
    why: (why: string) => `Hoe opvallend: ${why}.`,
    made: "Hoe kiezen wij wat opvalt?",
    rule: "Wij kijken hoe groot een verandering is naast wat gewoon is. Ook telt mee of de richting of de klasse omslaat. Wat door afronden kan komen, telt nooit mee.",
    sentences: "De radar kijkt elke zin met een cijfer na. Een zin die niet meer klopt, staat er niet.",
  },
  quickscan: {
    title: (name: string) => `QuickScan: ${name}`,
    subtitle: (place: string) => `Hoe gaat het, vergeleken met eerder en met de rest? ${place}.`,
    summary: "In het kort",
    trend: "Hoe verandert het?",
    noTrend: "Er is in deze uitgave maar één meting. Of het stijgt of daalt, is dus niet te zeggen.",
    comparison: "Vergeleken met de rest",
    noComparison: "Er is in deze uitgave niets om dit mee te vergelijken.",
    flows: "Wie komt en wie gaat?",
    flowsOf: (name: string) => `De bron telt stromen alleen per hoofdgroep. Dit zijn cijfers van de hoofdgroep ${name}.`,
    noFlows: "Hoeveel mensen dit werk beginnen of verlaten, staat niet in deze uitgave.",
    outlook: "Wat is de verwachting?",
    noOutlook: "Hierover is in deze uitgave geen verwachting.",
    period: "Periode",
  },
};

export type ReportWords = typeof nl;
