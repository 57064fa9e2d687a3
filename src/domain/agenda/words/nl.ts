interface Span {
  from: number | string;
  until: number | string;
}

const years = ({ from, until }: Span) => `${from} tot en met ${until}`;

/** What is said of an agenda, in Dutch; English satisfies its type. */
export const nl = {
  file: {
    notJson: (why: string) => `dit is geen JSON-bestand dat te lezen is: ${why}`,
    notObject: "dit bestand bevat geen agenda; kies het bestand dat u hier eerder hebt gedownload",
    tooLarge: (bytes: number, most: number) => `het bestand is ${bytes} bytes; een agenda is ten hoogste ${most} bytes`,
    noFormat: (right: string) => `is nodig en ontbreekt; een agenda van deze radar begint met "format": "${right}"`,
    otherFormat: (given: string, right: string) => `deze radar leest ${right}; dit bestand zegt ${given}`,
    newer: (given: string, right: string) => `dit bestand is gemaakt door een nieuwere radar (${given}); deze leest ${right}`,
  },
  faults: {
    endsBefore: (until: number | string, from: number | string) => `${until} ligt voor het begin (${from})`,
    planOutside: (plan: Span, period: Span) => `het actieplan (${years(plan)}) valt niet binnen de agenda (${years(period)})`,
    repeated: (id: string) => `'${id}' komt meer dan een keer voor; geef elk onderdeel een eigen naam`,
    noGoal: (id: string, known: readonly string[]) =>
      `er is geen doel '${id}'; ${known.length > 0 ? `wel: ${known.join(", ")}` : "er zijn nog geen doelen"}`,
    noPeriod: (given: string) => `'${given}' is geen periode; schrijf bijvoorbeeld 2024, 2024Q4 of 2024-12`,
    span: (given: string) => `'${given}' gaat over meer jaren; kies een cijfer van een jaar, een kwartaal of een maand`,
    targetTooEarly: (by: number, start: number) => `het doeljaar ${by} moet na het beginpunt (${start}) liggen`,
    versionOrder: (version: number, before: number) => `versie ${version} staat na versie ${before}; zet de oudste vooraan`,
    otherUnit: (given: string, right: string) => `de eenheid is '${given}'; die van dit cijfer is '${right}'`,
  },
  doubts: {
    notFive: (count: number) => `een meerjarenagenda loopt vijf jaar; deze loopt er ${count}`,
    notTwo: (count: number) => `een actieplan loopt twee jaar; dit loopt er ${count}`,
    noGoals: "er is nog geen doel",
    targetOutside: (by: number, period: Span) => `het doeljaar ${by} valt buiten de agenda (${years(period)})`,
    goalWithoutAction: "bij dit doel hoort nog geen actie",
    actionWithoutGoal: "deze actie hoort nog bij geen doel",
    outsidePlan: (plan: Span) => `deze actie valt buiten het actieplan (${years(plan)})`,
    personal: (owner: string) => `'${owner}' lijkt van een persoon te zijn; schrijf een organisatie of een functie`,
    versionsFull: (most: number) =>
      `er zijn ${most} versies, meer past er niet; bewaar dit bestand en haal de oudste weg voor u een nieuwe vastlegt`,
    noBaseline: (period: string, place: string) =>
      `de radar heeft geen cijfer van ${period} ${place}; zonder dat beginpunt is de voortgang niet te zeggen`,
    revised: (given: string, now: string) => `het beginpunt is in de agenda ${given}; het cijfer is nu ${now}, en daarmee rekent de radar`,
    holds: (baseline: string, target: string) =>
      `het beginpunt (${baseline}) haalt het doel (${target}) al; het doel is dan dat het zo blijft`,
  },
  course: {
    atLeast: (value: string, when: string) => `Het doel is ten minste ${value} ${when}.`,
    atMost: (value: string, when: string) => `Het doel is ten hoogste ${value} ${when}.`,
    reached: "Dat is gehaald.",
    stays: "Dat is nog steeds zo.",
    line: (value: string) => `Op een rechte lijn van beginpunt naar doel zou het nu ${value} zijn.`,
    onCourse: "Het ligt op koers.",
    behind: "Het loopt achter.",
    missed: "Dat is niet gehaald.",
    away: "Het ligt verder van het doel dan bij het begin.",
    left: "Dat is niet meer zo.",
    noNewer: "Er is nog geen nieuwer cijfer dan het beginpunt.",
    otherMethod: "Er zijn nieuwere cijfers, maar die zijn op een andere manier gemeten. Kies een beginpunt dat op die manier is gemeten.",
    noBaseline: "Het beginpunt staat niet in de cijfers van deze radar. Daarom is de voortgang niet te zeggen.",
  },
};

export type AgendaWords = typeof nl;
