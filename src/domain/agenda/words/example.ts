import type { Language } from "#operation";
import type { Action, Partner, Risk, Years } from "../agenda.ts";

/** What goals of an example are about, the most usual first. */
export const exampleSubjects = [
  "jobs",
  "unemployment-rate",
  "higher-education-share",
  "participation-net",
  "unused-potential-share",
  "unused-potential",
  "income-standardised-mean",
  "employed",
] as const;
export type ExampleSubject = (typeof exampleSubjects)[number];

interface ExampleWords {
  title: (region: string, period: Years) => string;
  goals: Readonly<Record<ExampleSubject, string>>;
  why: string;
  firstVersion: string;
  actions: readonly Omit<Action, "id" | "goals" | "from" | "until">[];
  partners: readonly Partner[];
  risks: readonly Omit<Risk, "id">[];
}

const euros = (amount: number, coveredBy: string): Action["budget"] => ({ amount, currency: "EUR", coveredBy });

/** What is made up in an example: organisations that do not exist, with names that say so. */
export const exampleWords: Readonly<Record<Language, ExampleWords>> = {
  nl: {
    title: (region, { from, until }) => `Voorbeeld: meerjarenagenda ${region} ${from}-${until}`,
    goals: {
      jobs: "Meer banen",
      "unemployment-rate": "Minder mensen zonder werk",
      "higher-education-share": "Meer mensen met hbo of universiteit",
      "participation-net": "Een groter deel van de mensen heeft werk",
      "unused-potential-share": "Minder onbenut talent",
      "unused-potential": "Minder onbenut talent",
      "income-standardised-mean": "Een hoger inkomen",
      employed: "Meer mensen met werk",
    },
    why: "Dit doel is verzonnen, om te laten zien hoe een doel eruitziet. Alleen het beginpunt is een echt cijfer.",
    firstVersion: "Eerste versie, verzonnen",
    actions: [
      {
        ...{
          title: "Werkenden leren bij op de werkvloer",
          owner: "Voorbeeldcollege",
          partners: ["Voorbeeldwerkgevers"],
          status: "running",
        },
        ...{ budget: euros(250_000, "Voorbeeldfonds"), basis: "Voorbeeldregeling" },
      },
      {
        ...{ title: "Een loket voor vragen over leren en werk", owner: "Gemeente Voorbeeldstad", partners: ["Voorbeeldcollege"] },
        ...{ status: "planned", budget: euros(120_000, "Gemeente Voorbeeldstad"), basis: "" },
      },
      {
        ...{ title: "Kleine bedrijven helpen bij het vinden van mensen", owner: "Voorbeeldwerkgevers", partners: [], status: "planned" },
        ...{ budget: euros(80_000, ""), basis: "" },
      },
    ],
    partners: [
      { name: "Gemeente Voorbeeldstad", role: "Trekt de agenda" },
      { name: "Voorbeeldcollege", role: "Geeft de opleidingen" },
      { name: "Voorbeeldwerkgevers", role: "Bieden leerplekken" },
    ],
    risks: [
      {
        ...{ title: "Er zijn te weinig docenten", chance: "medium", effect: "high", owner: "Voorbeeldcollege" },
        measure: "Mensen uit bedrijven geven een dag per week les",
      },
      {
        ...{ title: "De regeling stopt eerder dan het plan", chance: "low", effect: "medium", owner: "Gemeente Voorbeeldstad" },
        measure: "Elk half jaar kijken welk geld er is",
      },
    ],
  },
  en: {
    title: (region, { from, until }) => `Example: multi-year agenda ${region} ${from}-${until}`,
    goals: {
      jobs: "More jobs",
      "unemployment-rate": "Fewer people without work",
      "higher-education-share": "More people with higher education",
      "participation-net": "A larger share of people in work",
      "unused-potential-share": "Less unused talent",
      "unused-potential": "Less unused talent",
      "income-standardised-mean": "A higher income",
      employed: "More people in work",
    },
    why: "This goal is made up, to show what a goal looks like. Only the baseline is a real figure.",
    firstVersion: "First version, made up",
    actions: [
      {
        ...{ title: "Workers learn on the job", owner: "Example College", partners: ["Example Employers"], status: "running" },
        ...{ budget: euros(250_000, "Example Fund"), basis: "Example scheme" },
      },
      {
        ...{ title: "One desk for questions on learning and work", owner: "Municipality of Exampletown", partners: ["Example College"] },
        ...{ status: "planned", budget: euros(120_000, "Municipality of Exampletown"), basis: "" },
      },
      {
        ...{ title: "Help small firms to find people", owner: "Example Employers", partners: [], status: "planned" },
        ...{ budget: euros(80_000, ""), basis: "" },
      },
    ],
    partners: [
      { name: "Municipality of Exampletown", role: "Leads the agenda" },
      { name: "Example College", role: "Gives the training" },
      { name: "Example Employers", role: "Offer places to learn" },
    ],
    risks: [
      {
        ...{ title: "There are too few teachers", chance: "medium", effect: "high", owner: "Example College" },
        measure: "People from firms teach one day a week",
      },
      {
        ...{ title: "The scheme ends before the plan does", chance: "low", effect: "medium", owner: "Municipality of Exampletown" },
        measure: "Look every half year which money there is",
      },
    ],
  },
};
