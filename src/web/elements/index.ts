import { createHash } from "node:crypto";
import agendaEditor from "./agenda-editor.js?raw";

/** A script of ours with its address, that changes when it does. */
export interface ElementScript {
  path: string;
  body: string;
}

const elementScript = (name: string, body: string): ElementScript => ({
  path: `/assets/${name}-${createHash("sha256").update(body).digest("hex").slice(0, 10)}.js`,
  body,
});

/** The elements that pages may ask for; a page for reading asks for none. */
export const elementScripts = { agendaEditor: elementScript("agenda-editor", agendaEditor) };
