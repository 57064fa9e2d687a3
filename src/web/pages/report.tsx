import { reportFigure } from "#domain/corrections/operations";
import { isProblem } from "#operation";
import type { Page } from "../page.ts";
import { faultInWords } from "../parts/fault.tsx";
import { document } from "../parts/layout.tsx";

export interface ReportForm {
  page: string;
  message: string;
  contact: string;
}

/** Something to mend before it can be sent: in which field, and what. A fault of no field stands at the top only. */
interface Fault {
  field: keyof ReportForm | "";
  words: string;
}

/** The form to say that something is wrong; keeps what was typed when it could not be sent. */
export function reportPage(page: Page, { form, faults = [], sent = false }: { form: ReportForm; faults?: Fault[]; sent?: boolean }) {
  const { t, href } = page;
  const field = (name: keyof ReportForm) => ({
    id: ids[name],
    name: ids[name],
    ...(faults.some((fault) => fault.field === name) ? { "aria-invalid": true, "aria-describedby": `${ids[name]}-fout` } : {}),
  });
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
              {faults.map(({ field, words }) => (
                <li>{field ? <a href={`#${ids[field]}`}>{words}</a> : words}</li>
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
          <form class="form stack" method="post" action={href("/melding")}>
            <div>
              <label for="pagina">{t.report.page}</label>
              <FieldFault field="page" faults={faults} />
              <input {...field("page")} value={form.page} maxlength={300} required />
            </div>
            <div>
              <label for="bericht">{t.report.message}</label>
              <FieldFault field="message" faults={faults} />
              <textarea {...field("message")} rows={6} maxlength={2000} required>
                {form.message}
              </textarea>
            </div>
            <div>
              <label for="contact">{t.report.contact}</label>
              <FieldFault field="contact" faults={faults} />
              <input {...field("contact")} type="email" value={form.contact} maxlength={200} autocomplete="email" />
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

/** Name and id of each field in the page. */
const ids: Record<keyof ReportForm, string> = { page: "pagina", message: "bericht", contact: "contact" };

function FieldFault({ field, faults }: { field: keyof ReportForm; faults: readonly Fault[] }) {
  const words = faults.filter((fault) => fault.field === field).map((fault) => fault.words);
  return words.length > 0 ? (
    <p class="fault" id={`${ids[field]}-fout`}>
      {words.join(" ")}
    </p>
  ) : null;
}

/** Takes a report in; what is wrong with it stands beside what was typed. */
export async function receiveReport(page: Page, form: ReportForm) {
  try {
    await page.ask(reportFigure, { page: form.page, message: form.message, contact: form.contact });
    return { body: reportPage(page, { form, sent: true }), status: 200 as const };
  } catch (error) {
    if (!isProblem(error)) throw error;
    const faults: Fault[] = error.issues.flatMap(({ path }) =>
      path in ids ? { field: path as keyof ReportForm, words: page.t.report.faults[path] ?? faultInWords(error) } : [],
    );
    if (faults.length === 0) faults.push({ field: "", words: faultInWords(error) });
    return { body: reportPage(page, { form, faults }), status: error.code === "invalid" ? (400 as const) : (503 as const) };
  }
}
