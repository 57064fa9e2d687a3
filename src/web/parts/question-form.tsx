import type { Page } from "../page.ts";
import { textsOf } from "./answer.tsx";
import { formAction, KeepRegion } from "./search-form.tsx";

interface QuestionFormProps {
  page: Page;
  /** The reading that the next question may go on from, as its permanent link; empty when there is none. */
  after?: string;
  question?: string;
}

/** One box for a question in plain words. It is posted, so that the words stand in no address and in no log. */
export function QuestionForm({ page, after = "", question = "" }: QuestionFormProps) {
  const t = textsOf(page);
  return (
    <form class="form one question" method="post" action={formAction(page, "/vraag")}>
      <div>
        <label for="vraag">{after ? t.next : t.label}</label>
        <input
          id="vraag"
          type="text"
          name="vraag"
          value={question}
          maxlength={300}
          required
          autocomplete="off"
          aria-describedby={after ? "vraag-hulp" : undefined}
        />
      </div>
      {after ? <input type="hidden" name="na" value={after} /> : null}
      <KeepRegion page={page} />
      <button class="nl-button nl-button--primary" type="submit">
        {t.send}
      </button>
      {after ? (
        <p class="src" id="vraag-hulp">
          {t.nextWhy}
        </p>
      ) : null}
    </form>
  );
}
