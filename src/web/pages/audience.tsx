import type { audiences } from "#domain/instruments";
import { listInstruments } from "#domain/instruments/operations";
import { phraseOf } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import type { Page } from "../page.ts";
import { document } from "../parts/layout.tsx";
import { SearchForm } from "../parts/search-form.tsx";
import { InstrumentCard } from "./instruments.tsx";

type Audience = (typeof audiences)[number];

interface Step {
  to: string;
  /** Where it leads once the reader has a region; "" when the page of that region, which then stands first, answers it. */
  own?: (slug: string) => string;
  nl: string;
  en: string;
}

/** Where each kind of reader begins, in the order of the choice they have to make. */
const steps: Record<Audience, readonly Step[]> = {
  inwoner: [
    { to: "/beroepen?kleur=openings", nl: "In welk werk komen de meeste plekken vrij?", en: "In which work do most places open up?" },
    { to: "/beroepen?kleur=wage", nl: "Wat verdient het?", en: "What does it pay?" },
    { to: "/regios", own: () => "", nl: "Hoe is het met werk in mijn regio?", en: "How is work in my region?" },
  ],
  werkgever: [
    {
      to: "/kaart?cijfer=tension-class",
      own: (slug) => `/regio/${slug}#krapte`,
      nl: "Hoe krap is het in mijn regio?",
      en: "How tight is my region?",
    },
    {
      to: "/beroepen?kleur=tension",
      nl: "In welk werk zijn mensen het moeilijkst te vinden?",
      en: "In which work are people hardest to find?",
    },
    { to: "/cijfers?onderwerp=krapte", nl: "Alle cijfers over vacatures en krapte", en: "All figures on vacancies and tension" },
  ],
  opleider: [
    { to: "/beroepen?kleur=openings", nl: "Waar komen de meeste banen vrij?", en: "Where do most jobs open up?" },
    { to: "/beroepen?kleur=growth", nl: "Welk werk groeit?", en: "Which work grows?" },
    { to: "/cijfers?onderwerp=onderwijs", nl: "Alle cijfers over onderwijs", en: "All figures on education" },
  ],
  beleidsmaker: [
    { to: "/regios", own: () => "", nl: "Mijn regio in beeld", en: "My region in view" },
    {
      to: "/vergelijk",
      own: (slug) => `/vergelijk?gebied=${slug}&naast=similar`,
      nl: "Hoe doen regio's als de mijne het?",
      en: "How do regions like mine do?",
    },
    { to: "/kaart", nl: "De 35 regio's op de kaart", en: "The 35 regions on the map" },
    { to: "/agenda", nl: "Maak de meerjarenagenda van uw regio", en: "Make the multi-year agenda of your region" },
  ],
  adviseur: [
    { to: "/beroepen", nl: "Zoek het beroep van de persoon met wie u praat", en: "Find the occupation of the person you talk with" },
    { to: "/regios", nl: "Bekijk de regio waar die persoon woont", en: "See the region where that person lives" },
    { to: "/instrumenten?wie=adviseur", nl: "Welke andere hulpmiddelen zijn er?", en: "Which other tools are there?" },
  ],
  onderzoeker: [
    { to: "/cijfers", nl: "Alle cijfers: filteren en meenemen", en: "All figures: filter and take along" },
    { to: "/bronnen", nl: "Alle gegevens met bron en licentie", en: "All datasets with source and licence" },
    { to: "/api", nl: "De API en de catalogus", en: "The API and the catalogue" },
  ],
};

/** The way in for one kind of reader: where to begin here, and what others already offer. */
export async function audiencePage(page: Page, who: Audience) {
  const { t, href } = page;
  const { instruments } = await page.ask(listInstruments, { audience: who });
  return document({
    page,
    title: t.audiences[who].title,
    children: (
      <div class="wrap">
        <h1 class="nl-heading nl-heading--level-1">{t.audiences[who].title}</h1>
        <p class="lead">{t.audiences[who].short}</p>
        <SearchForm
          page={page}
          id="zoek"
          label={page.region ? t.search.placeholder : t.forWho.pickRegion}
          placeholder={t.home.placeholder}
        />
        <h2 class="nl-heading nl-heading--level-2">{t.forWho.start}</h2>
        <ul class="brief">
          {page.region ? (
            <li>
              <a class="nl-link" href={href(`/regio/${page.region.slug}`)}>
                {t.region.title(phraseOf(await regionIndex(page.context.warehouse), page.region, page.language))}
              </a>
            </li>
          ) : null}
          {steps[who].map((step) => {
            const to = page.region && step.own ? step.own(page.region.slug) : step.to;
            return to ? (
              <li>
                <a class="nl-link" href={href(to)}>
                  {step[page.language]}
                </a>
              </li>
            ) : null;
          })}
        </ul>
        <h2 class="nl-heading nl-heading--level-2">{t.forWho.instruments}</h2>
        <p>
          {t.instruments.found(instruments.length)}.{" "}
          <a class="nl-link" href={href(`/instrumenten?wie=${who}`)}>
            {t.instruments.all}
          </a>
        </p>
        <ul class="folds">
          {instruments.slice(0, 6).map((one) => (
            <InstrumentCard page={page} instrument={one} />
          ))}
        </ul>
      </div>
    ),
  });
}
