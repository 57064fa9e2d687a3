import type { Language } from "#operation";
import type { Answered } from "./answer.ts";
import type { Refusal } from "./draft.ts";

type Refused = NonNullable<Answered["refused"]>;

const can: Readonly<Record<Language, string>> = {
  nl: "Ik geef cijfers over werk, krapte, vacatures, lonen, inkomen, opleiding en inwoners, per regio en voor heel Nederland.",
  en: "I give figures on work, tension, vacancies, pay, income, education and residents, by region and for the whole of the Netherlands.",
};

const centre: Readonly<Record<Language, string>> = {
  nl: "het Werkcentrum of leerwerkloket in uw regio",
  en: "the Werkcentrum or leerwerkloket in your region",
};

const reasons: Readonly<Record<Refusal | "unknown", Readonly<Record<Language, Omit<Refused, "kind" | "can">>>>> = {
  personal: {
    nl: {
      why: "Dit gaat over u zelf. Cijfers over een groep zeggen niet wat er met u gebeurt.",
      cannot: "Ik weet niets van u en geef geen persoonlijk advies. Ik bewaar ook niet wat u vraagt.",
      turnTo: ["het Werkcentrum of leerwerkloket in uw regio", "UWV", "uw gemeente"],
    },
    en: {
      why: "This is about you. Figures about a group do not say what will happen to you.",
      cannot: "I know nothing about you and give no personal advice. Nor do I keep what you ask.",
      turnTo: [centre.en, "UWV", "your municipality"],
    },
  },
  rights: {
    nl: {
      why: "Of u ergens recht op heeft, hangt af van uw eigen situatie.",
      cannot: "Ik kan niet zeggen of u een uitkering of geld krijgt, en niets voor u aanvragen.",
      turnTo: ["UWV, voor WW en andere uitkeringen", "uw gemeente, voor bijstand", "het Juridisch Loket"],
    },
    en: {
      why: "Whether you have a right to something depends on your own situation.",
      cannot: "I cannot say whether you will get a benefit or money, and cannot apply for you.",
      turnTo: [
        "UWV, for unemployment and other benefits",
        "your municipality, for social assistance",
        "the Juridisch Loket (legal help desk)",
      ],
    },
  },
  law: {
    nl: {
      why: "Dit is een vraag over rechten en regels.",
      cannot: "Ik geef geen juridisch advies.",
      turnTo: ["het Juridisch Loket", "UWV, bij ontslag", "het Werkcentrum in uw regio"],
    },
    en: {
      why: "This is a question about rights and rules.",
      cannot: "I give no legal advice.",
      turnTo: ["the Juridisch Loket (legal help desk)", "UWV, when you are dismissed", "the Werkcentrum in your region"],
    },
  },
  health: {
    nl: {
      why: "Dit is een vraag over gezondheid.",
      cannot: "Ik geef geen medisch advies.",
      turnTo: ["uw huisarts", "de bedrijfsarts van uw werk"],
    },
    en: {
      why: "This is a question about health.",
      cannot: "I give no medical advice.",
      turnTo: ["your GP (huisarts)", "the company doctor at your work"],
    },
  },
  why: {
    nl: {
      why: "Ik geef cijfers. Waarom iets zo is, of wat eraan te doen is, kan ik niet zeggen.",
      cannot: "Ik noem geen oorzaken, meningen of plannen.",
      turnTo: ["het Werkcentrum of leerwerkloket in uw regio", "het Regionaal Beraad van uw arbeidsmarktregio", "uw gemeente"],
    },
    en: {
      why: "I give figures. Why something is so, or what to do about it, I cannot say.",
      cannot: "I name no causes, opinions or plans.",
      turnTo: [centre.en, "the Regionaal Beraad of your labour-market region", "your municipality"],
    },
  },
  elsewhere: {
    nl: {
      why: "Deze vraag gaat niet over cijfers over werk en leren.",
      cannot: "Over andere onderwerpen weet ik niets.",
      turnTo: [centre.nl],
    },
    en: {
      why: "This question is not about figures on work and learning.",
      cannot: "I know nothing about other subjects.",
      turnTo: [centre.en],
    },
  },
  unsafe: {
    nl: {
      why: "Dit is geen vraag over cijfers waar ik op kan antwoorden.",
      cannot: "Ik voer geen opdrachten uit, verzin niets en geef geen gegevens over mensen.",
      turnTo: [centre.nl],
    },
    en: {
      why: "This is no question about figures that I can answer.",
      cannot: "I carry out no orders, invent nothing and give no data about people.",
      turnTo: [centre.en],
    },
  },
  unknown: {
    nl: {
      why: "Ik begrijp niet welk cijfer u bedoelt.",
      cannot: "Ik raad niet: zonder onderwerp dat ik ken, geef ik geen cijfer.",
      turnTo: [centre.nl],
    },
    en: {
      why: "I do not understand which figure you mean.",
      cannot: "I do not guess: without a subject that I know I give no figure.",
      turnTo: [centre.en],
    },
  },
};

/** What the radar can and cannot do with such a question, and who can help. */
export const refusedAs = (kind: Refusal | "unknown", language: Language, why = ""): Refused => {
  const reason = reasons[kind][language];
  return { kind, ...reason, ...(why ? { why } : {}), can: can[language] };
};
