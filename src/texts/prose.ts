interface Operator {
  name: string;
  email: string;
}

/** How we work: figures, certainty, people's data, AI. */
export const aboutText = ({ name, email }: Operator) => ({
  nl: {
    title: "Hoe wij werken",
    lead: "LLO-Radar brengt cijfers over werk en leren bij elkaar, per regio. Zodat u de volgende stap kunt kiezen.",
    sections: [
      {
        title: "Elk cijfer heeft een bron",
        text: [
          "Bij elk cijfer staat wie het publiceerde en over welke periode het gaat. Ook ziet u hoe zeker het is en wanneer wij het lazen. Een cijfer zonder bron komt er niet in.",
          "Ontbreekt een cijfer, dan ziet u dat. Wij vullen niets in. Wij tonen het dichtstbijzijnde dat er wel is en zeggen wat het gat kan vullen.",
        ],
      },
      {
        title: "Wij rekenen zo weinig mogelijk zelf",
        text: [
          "Wij tellen cijfers van gebieden op als dat mag, bijvoorbeeld inwoners. Percentages en gemiddelden tellen wij nooit op. Staat er een som, dan leest u dat bij de bron.",
          "Cijfers die op verschillende manieren zijn gemeten, vergelijken wij niet met elkaar.",
        ],
      },
      {
        title: "Fouten laten wij zien",
        text: [
          "Blijkt een cijfer later anders, dan staat dat bij ‘Wat is er veranderd?’. U leest er wat er stond, wat er nu staat en sinds wanneer.",
          "Ziet u zelf een fout? Meld het onderaan elke bladzijde.",
        ],
      },
      {
        title: "Uw gegevens",
        text: [
          "U heeft geen account nodig. Wij plaatsen geen cookies, behalve als u ons vraagt uw regio te onthouden. Die cookie bevat alleen de naam van de regio en u kunt hem weer wissen.",
          "Maakt u een meerjarenagenda, dan bewaren wij die niet. U krijgt haar als bestand. Zij blijft alleen in uw browser staan als u daarom vraagt.",
          "Stuurt u een melding, dan bewaren wij uw bericht, en uw e-mailadres alleen als u dat invult. Alleen de beheerder kan meldingen lezen en wissen.",
        ],
      },
      { title: "Geen AI nodig", text: ["De zinnen op deze site komen uit vaste zinnen en de cijfers zelf. Er schrijft geen AI aan mee."] },
      {
        title: "Wie beheert deze radar?",
        text: [`${name}, ${email}.`, "Het programma is open source (EUPL-1.2). Iedereen mag het gebruiken, bekijken en verbeteren."],
      },
    ],
  },
  en: {
    title: "How we work",
    lead: "LLO-Radar brings figures on work and learning together, region by region, so that you can choose your next step.",
    sections: [
      {
        title: "Every figure has a source",
        text: [
          "With every figure you can see who published it, which period it covers, how certain it is and when we read it. We do not include a figure without a source.",
          "When a figure is missing, we say so. We make nothing up. We show the nearest figure there is and say what could fill the gap.",
        ],
      },
      {
        title: "We calculate as little as we can",
        text: [
          "We add up figures of areas where that is allowed, such as residents. We never add up percentages or averages. Where a figure is a sum, the source says so.",
          "We do not compare figures that were measured in different ways.",
        ],
      },
      {
        title: "We show our mistakes",
        text: [
          "When a figure turns out to be different, ‘What has changed?’ says what it was, what it is now and since when.",
          "Do you see a mistake? Report it at the foot of any page.",
        ],
      },
      {
        title: "Your data",
        text: [
          "You need no account. We set no cookies, unless you ask us to remember your region. That cookie holds the name of the region only, and you can delete it.",
          "We do not keep a multi-year agenda that you make. You get it as a file. It stays in your browser only when you ask for that.",
          "When you send a report we keep your message, and your e-mail address only if you give it. Only the administrator can read and delete reports.",
        ],
      },
      {
        title: "No AI needed",
        text: ["The sentences on this site are fixed templates filled with the figures. No AI writes them."],
      },
      {
        title: "Who runs this radar?",
        text: [`${name}, ${email}.`, "The program is open source (EUPL-1.2). Anyone may use, inspect and improve it."],
      },
    ],
  },
});

/** Accessibility: what was tested, what not, whom to tell. The formal status is for the operator to establish. */
export const accessibilityText = ({ name, email }: Operator) => ({
  nl: {
    title: "Toegankelijkheid",
    lead: "Iedereen moet deze site kunnen gebruiken: met een muis, een toetsenbord, een schermlezer of een telefoon.",
    sections: [
      {
        title: "Wat wij doen",
        text: [
          "Wij bouwen volgens WCAG 2.2, niveau AA. Elke grafiek heeft een zin en een tabel met dezelfde cijfers. De kaart is ook een lijst. Kleur staat nooit alleen: er staat altijd een woord of getal bij.",
          "De site werkt zonder JavaScript, met 200% vergroting, in licht en donker, en op papier.",
        ],
      },
      {
        title: "Wat is onderzocht",
        text: [
          "Bij elke wijziging onderzoekt een programma (axe) alle soorten bladzijden, in het Nederlands en het Engels. Zo'n programma vindt niet alle problemen.",
          "Er is nog geen onderzoek door een onafhankelijke deskundige gedaan. De formele status (A tot en met E) is daarom nog niet vastgesteld. Dat is aan de organisatie die deze radar beheert.",
        ],
      },
      {
        title: "Lukt iets niet?",
        text: [`Laat het weten aan ${name}, ${email}, of gebruik de melding onderaan elke bladzijde. Wij zoeken dan een oplossing.`],
      },
    ],
  },
  en: {
    title: "Accessibility",
    lead: "Everyone must be able to use this site: with a mouse, a keyboard, a screen reader or a phone.",
    sections: [
      {
        title: "What we do",
        text: [
          "We build to WCAG 2.2, level AA. Every chart has a sentence and a table with the same figures. The map is a list as well. Colour never stands alone: there is always a word or a number.",
          "The site works without JavaScript, at 200% zoom, in light and dark, and on paper.",
        ],
      },
      {
        title: "What was examined",
        text: [
          "At every change a program (axe) examines all kinds of pages, in Dutch and English. Such a program does not find every problem.",
          "No independent expert has examined the site yet. The formal status (A to E) has therefore not been established; that is for the organisation that runs this radar.",
        ],
      },
      {
        title: "Does something not work?",
        text: [`Tell ${name}, ${email}, or use the report at the foot of any page. We will look for a solution.`],
      },
    ],
  },
});

export const apiText = {
  nl: {
    title: "Voor ontwikkelaars",
    lead: "Alles wat u op deze site ziet, kan uw eigen programma ook opvragen. Zonder sleutel en zonder account.",
    sections: [
      {
        title: "Zo werkt het",
        text: [
          "Elk antwoord is JSON. Bij elk cijfer staan de periode, de status, de bron en de uitgave waaruit het komt. Een fout komt als application/problem+json (RFC 9457), met alle fouten tegelijk.",
          "De API volgt de NLGov REST API Design Rules. Elk antwoord heeft een API-Version en een ETag. Vraag Engels met de header Accept-Language: en.",
          "Dezelfde vragen kunt u stellen op de opdrachtregel (llo) en met MCP. Dat kan op /mcp, of met llo mcp op uw eigen computer.",
        ],
      },
    ],
  },
  en: {
    title: "For developers",
    lead: "Everything you see on this site your own program can ask for. No key, no account.",
    sections: [
      {
        title: "How it works",
        text: [
          "Every answer is JSON, with the period, status and source beside every figure, and the edition it comes from. An error comes as application/problem+json (RFC 9457), with all faults at once.",
          "The API follows the NLGov REST API Design Rules. Every answer has an API-Version and an ETag. Ask for English with the header Accept-Language: en.",
          "You can ask the same on the command line (llo). An assistant can ask it too, through MCP: at /mcp, or with llo mcp on your own machine.",
        ],
      },
    ],
  },
};
