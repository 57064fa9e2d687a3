// Runs in the browser, as it stands here. Without it the form works too: everything it sends, the form can send by itself.

const place = "llo-agenda";
const mostUndone = 50;
/** Buttons that leave the page: a file, or an agenda for reading. */
const leaving = new Set(["bekijk", "bestand", ""]);

const freeButton = ".keep button:not([hidden], [disabled])";

/** @typedef {[string, string][]} Fields What stands in the form. */
/** @typedef {{ id: string, fields: Fields }} Kept */

/**
 * An agenda that is made without going to another page: parts come and go in place, changes can be undone, and the draft stays in this browser
 * from the moment that its maker asks for that, and not before.
 */
class AgendaEditor extends HTMLElement {
  /** @type {Fields[]} */
  #undone = [];
  /** @type {Fields} */
  #last = [];
  #leaves = false;
  #changed = false;
  #timer = 0;

  connectedCallback() {
    this.addEventListener("submit", (event) => this.#submit(event));
    this.addEventListener("click", (event) => this.#click(event));
    this.addEventListener("input", () => this.#typed());
    this.addEventListener("change", (event) => this.#change(event));
    window.addEventListener("beforeunload", (event) => {
      if (this.#changed && !this.#leaves && !this.#keeps()) event.preventDefault();
    });
    window.addEventListener("pageshow", () => {
      this.#leaves = false;
    });
    this.#shown();
    const kept = readKept();
    if (kept && this.#bar.dataset.fresh !== undefined) this.#show(kept.fields, { say: "restored" });
  }

  get #form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form.agenda"));
  }

  get #bar() {
    return /** @type {HTMLElement} */ (this.querySelector(".keep"));
  }

  /** @returns {Fields} */
  get #fields() {
    return /** @type {Fields} */ ([...new FormData(this.#form)].filter(([, value]) => typeof value === "string"));
  }

  /** Whether this agenda is the one that this browser keeps. */
  #keeps() {
    const id = this.#concept.value;
    return id !== "" && readKept()?.id === id;
  }

  get #concept() {
    return /** @type {HTMLInputElement} */ (this.#form.elements.namedItem("concept"));
  }

  /** A form is on the page, the first or the next: its bar comes into view. */
  #shown() {
    this.#last = this.#fields;
    this.#bar.hidden = false;
    this.#buttons();
  }

  #buttons() {
    const keeps = this.#keeps();
    for (const button of this.#bar.querySelectorAll("button")) {
      const { what } = button.dataset;
      button.hidden = (what === "keep" && keeps) || (what === "forget" && !readKept());
      button.disabled = what === "undo" && this.#undone.length === 0;
    }
  }

  /** @param {string} name */
  #say(name) {
    const status = this.#bar.querySelector("[role=status]");
    if (status) status.textContent = this.#bar.dataset[name] ?? "";
  }

  /** @param {Event} event */
  #click(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const what = button?.dataset.what;
    if (what === "keep") this.#keep();
    if (what === "forget") this.#forget();
    if (what === "undo") this.#undo();
  }

  #keep() {
    const kept = readKept();
    if (kept && !this.#keeps() && !window.confirm(this.#bar.dataset.replace)) return;
    this.#concept.value ||= crypto.randomUUID();
    this.#save("kept");
    this.#focus(freeButton);
  }

  #forget() {
    localStorage.removeItem(place);
    this.#concept.value = "";
    this.#buttons();
    this.#say("forgotten");
    this.#focus(freeButton);
  }

  /** @param {string} [said] */
  #save(said) {
    try {
      localStorage.setItem(place, JSON.stringify({ id: this.#concept.value, fields: this.#fields }));
      if (said) this.#say(said);
    } catch {
      // No room, or the browser does not allow it.
      this.#say("full");
    }
    this.#buttons();
  }

  #undo() {
    const before = this.#undone.pop();
    if (before) this.#show(before, { say: "undone", focus: freeButton });
  }

  #typed() {
    this.#changed = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#keeps()) this.#save();
    }, 400);
  }

  /** @param {Event} event */
  #change({ target }) {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement)) return;
    if (target.type === "file") return;
    this.#remember();
    // What there is to choose from follows the region, and the baseline follows the measure.
    if (target.name === "region" || target.name.endsWith(".measure")) this.#show(this.#fields, { focus: `[id="${target.id}"]` });
  }

  /** What stood in the form before the last change can come back. */
  #remember() {
    const now = this.#fields;
    if (JSON.stringify(now) === JSON.stringify(this.#last)) return;
    this.#undone.push(this.#last);
    this.#undone.splice(0, this.#undone.length - mostUndone);
    this.#last = now;
    this.#buttons();
  }

  /** @param {SubmitEvent} event */
  #submit(event) {
    const button = event.submitter;
    if (!(button instanceof HTMLButtonElement) || leaving.has(button.value)) {
      this.#leaves = true;
      return;
    }
    event.preventDefault();
    const file = this.#form.elements.namedItem("bestand");
    const opened = button.value === "open" && file instanceof HTMLInputElement ? file.files?.[0] : undefined;
    if (opened && opened.size > Number(this.#bar.dataset.most)) return this.#say("large");
    const target = new URL(button.formAction).hash.slice(1);
    const focus = target ? `[id="${target}"] :is(input:not([type=hidden]), select)` : `button[value="${CSS.escape(button.value)}"]`;
    this.#show(this.#fields, { doing: button.value, focus, file: opened, remember: true });
  }

  /**
   * Sends the fields and shows the form that comes back, with the focus where the reader goes on. When nothing comes back, all stays as it is.
   * @param {Fields} fields
   * @param {{ doing?: string, focus?: string, file?: File | undefined, say?: string, remember?: boolean }} [how]
   */
  async #show(fields, { doing = "toon", focus, file, say, remember = false } = {}) {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    body.append("doe", doing);
    if (file) body.append("bestand", file);
    if (remember) this.#undone.push(this.#last);
    this.#form.inert = true;
    const next = await fetch(this.#form.action, { method: "POST", body }).then(editorIn, () => null);
    this.#form.inert = false;
    if (!next) {
      if (remember) this.#undone.pop();
      return this.#say("failed");
    }
    const keeps = this.#keeps() || say === "restored";
    this.replaceChildren(...next.childNodes);
    this.#shown();
    if (keeps && this.#concept.value !== "") this.#save();
    this.#changed ||= doing !== "toon";
    if (say) this.#say(say);
    // After a check the reader goes on at what is wrong, after a change where it was made; coming back to a kept agenda moves nothing.
    this.#focus(this.querySelector("#fouten") ? "#fouten" : focus);
  }

  /** @param {string} [selector] */
  #focus(selector) {
    const found = selector && this.querySelector(selector);
    if (found instanceof HTMLElement) found.focus();
  }
}

/** @returns {Kept | undefined} What this browser keeps, when it can be read. */
function readKept() {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? "null");
    return kept && typeof kept.id === "string" && Array.isArray(kept.fields) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The form in an answer; null when there is none.
 * @param {Response} response
 */
async function editorIn(response) {
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return page.querySelector("agenda-editor");
}

customElements.define("agenda-editor", AgendaEditor);
