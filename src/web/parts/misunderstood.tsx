import type { Page } from "../page.ts";
import type { Strange } from "../query.ts";

/** What in the address the page could not use, what stands there instead, and links to what would be right. Nothing when all was understood. */
export function Misunderstood({ page }: { page: Page }) {
  const all = page.query.misunderstood();
  if (all.length === 0) return null;
  return (
    <div class="wrap">
      <div class="error" role="status">
        {all.map((strange) => (
          <One page={page} strange={strange} />
        ))}
      </div>
    </div>
  );
}

function One({ page, strange }: { page: Page; strange: Strange }) {
  const { name, value, choices, instead } = strange;
  const { t } = page;
  if (value === undefined)
    return (
      <p>
        {t.misunderstood.name(name)}
        {choices.length > 0 ? ` ${t.misunderstood.names(choices.map(({ words }) => words).join(", "))}` : ""}
      </p>
    );
  return (
    <p>
      {t.misunderstood.value(`${name}=${value}`)}
      {instead ? ` ${t.misunderstood.instead(instead)}` : ""}
      {choices.length > 0 ? (
        <>
          {" "}
          {t.misunderstood.choose}{" "}
          {choices.map((choice, at) => (
            <>
              {at > 0 ? ", " : ""}
              <a class="nl-link" href={withValue(page, name, choice.value)}>
                {choice.words}
              </a>
            </>
          ))}
          .
        </>
      ) : null}
    </p>
  );
}

/** The address of this page with another value for one field. */
function withValue({ here }: Page, name: string, value: string): string {
  const [path = "", query = ""] = here.split("?");
  const fields = new URLSearchParams(query);
  fields.set(name, value);
  return `${path}?${fields}`;
}
