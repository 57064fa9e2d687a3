import { reportFigure } from "#domain/corrections/operations";
import { isProblem } from "#operation";
import type { Page } from "../page.ts";
import { document } from "../parts/layout.tsx";
import { formAction } from "../parts/search-form.tsx";

export interface ReportForm {
  page: string;
  message: string;
  contact: string;
}

/** The form to say that something is wrong; keeps what was typed when it could not be sent. */
export function reportPage(page: Page, { form, faults = [], sent = false }: { form: ReportForm; faults?: string[]; sent?: boolean }) {
  const { t, href } = page;
  return document({
    page,
    title: t.report.title,
    hidden: true,
    children: (
      <div class="wrap">
        <h1 class="nl-heading nl-heading--level-1">{t.report.title}</h1>
        {sent ? (
          <p class="ok" role="status">
            {t.report.thanks}
          </p>
        ) : (
          <p class="lead">{t.report.lead}</p>
        )}
        {faults.length > 0 ? (
          <div class="error" role="alert">
            <p>{t.report.failed}</p>
            <ul>
              {faults.map((fault) => (
                <li>{fault}</li>
              ))}
            </ul>
          </div>
        ) : null}
        {sent ? (
          <p>
            <a class="nl-link" href={href("/")}>
              {t.error.home}
            </a>
          </p>
        ) : (
          <form class="form stack" method="post" action={formAction(page, "/melding")}>
            <div>
              <label for="pagina">{t.report.page}</label>
              <input id="pagina" name="pagina" value={form.page} maxlength={300} required />
            </div>
            <div>
              <label for="bericht">{t.report.message}</label>
              <textarea id="bericht" name="bericht" rows={6} maxlength={2000} required>
                {form.message}
              </textarea>
            </div>
            <div>
              <label for="contact">{t.report.contact}</label>
              <input id="contact" name="contact" type="email" value={form.contact} maxlength={200} autocomplete="email" />
            </div>
            <button class="nl-button nl-button--primary" type="submit">
              {t.report.send}
            </button>
          </form>
        )}
      </div>
    ),
  });
}

/** Takes a report in; what is wrong with it stands beside what was typed. */
export async function receiveReport(page: Page, form: ReportForm) {
  try {
    await page.ask(reportFigure, { page: form.page, message: form.message, contact: form.contact });
    return { body: reportPage(page, { form, sent: true }), status: 200 as const };
  } catch (error) {
    if (!isProblem(error)) throw error;
    const faults = error.issues.length > 0 ? error.issues.map((issue) => issue.message.replace(/ \(gekregen:.*\)$/, "")) : [error.message];
    return { body: reportPage(page, { form, faults }), status: error.code === "invalid" ? (400 as const) : (503 as const) };
  }
}
