import type { Child } from "hono/jsx";
import type { Issue } from "#operation";
import type { AgendaTexts } from "#texts";
import type { Page } from "../page.ts";
import { formAction } from "../parts/search-form.tsx";

/** What is wrong or doubtful in a form, by the name of its field. */
export interface Told {
  faults: readonly Issue[];
}

interface FieldProps {
  name: string;
  label: string;
  /** What to write, for who needs it. */
  why?: string | undefined;
  told: Told;
  children?: Child;
}

/** Names of the file that stand in the form under another name. */
export const fieldOf = (path: string): string =>
  path
    .replace(/^(goals\.\d+)\.(indicator|region|unit)$/, "$1.measure")
    .replace(/^(goals\.\d+\.breakdown)\..*$/, "$1")
    .replace(/^((?:actions\.\d+\.(?:goals|partners))|versions)\..*$/, "$1")
    .replace(/^(period|plan)$/, "$1.from")
    .replace(/^((?:goals|actions)\.\d+)\.id$/, "$1.title")
    .replace(/^(goals\.\d+)\.(baseline|target)$/, "$1.$2.value");

const faultsAt = (name: string, { faults }: Told) => faults.filter(({ path }) => fieldOf(path) === name);

/** What a field says of itself to who cannot see it: whether it is wrong, and where that and its help are told. */
export function described(name: string, told: Told, why?: string): Record<string, string | boolean> {
  const wrong = faultsAt(name, told).length > 0;
  const by = [...(wrong ? [`${name}-fout`] : []), ...(why ? [`${name}-uitleg`] : [])].join(" ");
  return { ...(wrong ? { "aria-invalid": true } : {}), ...(by ? { "aria-describedby": by } : {}) };
}

/** A field with its label, its help and its faults. */
export function Field({ name, label, why, told, children }: FieldProps) {
  return (
    <div>
      <label for={name}>{label}</label>
      {why ? (
        <p class="src" id={`${name}-uitleg`}>
          {why}
        </p>
      ) : null}
      <FieldFaults name={name} told={told} />
      {children}
    </div>
  );
}

export function FieldFaults({ name, told }: { name: string; told: Told }) {
  const words = faultsAt(name, told).map(({ message }) => message);
  return words.length > 0 ? (
    <p class="fault" id={`${name}-fout`}>
      {words.join("; ")}
    </p>
  ) : null;
}

interface TextProps extends Omit<FieldProps, "children"> {
  value: string | undefined;
  most: number;
  /** What to type it with: digits on a phone. */
  mode?: "numeric" | "decimal";
}

export function TextField({ value = "", most, mode, ...field }: TextProps) {
  const { name, told, why } = field;
  return (
    <Field {...field}>
      <input id={name} name={name} value={value} maxlength={most} inputmode={mode} autocomplete="off" {...described(name, told, why)} />
    </Field>
  );
}

export function LongField({ value = "", most, ...field }: TextProps) {
  const { name, told, why } = field;
  return (
    <Field {...field}>
      <textarea id={name} name={name} rows={3} maxlength={most} {...described(name, told, why)}>
        {value}
      </textarea>
    </Field>
  );
}

interface ChoiceProps extends Omit<FieldProps, "children"> {
  value: string | undefined;
  choices: Readonly<Record<string, string>>;
}

export function ChoiceField({ value, choices, ...field }: ChoiceProps) {
  const { name, told, why } = field;
  return (
    <Field {...field}>
      <select id={name} name={name} {...described(name, told, why)}>
        {Object.entries(choices).map(([one, words]) => (
          <option value={one} selected={one === value}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A button that does one thing with the form, as it is filled in now. */
export function Doing({ what, children, quiet = false }: { what: string; children?: Child; quiet?: boolean }) {
  return (
    <button class={quiet ? "plain" : "nl-button"} type="submit" name="doe" value={what}>
      {children}
    </button>
  );
}

/** Buttons to take an agenda along: the file itself, and what it says as a document. */
export function TakeAlong({ page, t }: { page: Page; t: AgendaTexts }) {
  return (
    <>
      <Doing what="bestand">{t.finish.download}</Doing>
      {(["pdf", "docx"] as const).map((format) => (
        <button class="nl-button" type="submit" formaction={formAction(page, `/agenda.${format}`)}>
          {t.finish.as[format]}
        </button>
      ))}
    </>
  );
}
