import type { Page } from "../page.ts";

/** The band at the foot of a page: the four questions that people come with. */
export function NextSteps({ page }: { page: Page }) {
  const { t, href, region } = page;
  const steps = [
    { words: t.next.work, to: "/voor/inwoner" },
    { words: t.next.people, to: "/beroepen?kleur=tension" },
    { words: t.next.teach, to: "/beroepen?kleur=openings" },
    { words: t.next.policy, to: region ? `/vergelijk?gebied=${region.slug}&naast=similar` : "/vergelijk" },
  ];
  return (
    <section class="next" aria-labelledby="verder">
      <h2 class="nl-heading nl-heading--level-2" id="verder">
        {t.next.title}
      </h2>
      <ul>
        {steps.map(({ words, to }) => (
          <li>
            <a href={href(to)}>
              {words[0]}
              <span>{words[1]}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
