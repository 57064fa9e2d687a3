import type { Context } from "#operation";
import { factsheet } from "./factsheet.ts";
import { infographic } from "./infographic.ts";
import { quarterly } from "./quarterly.ts";
import { quickscan } from "./quickscan.ts";
import { regioInBeeld } from "./regio-in-beeld/index.ts";
import type { About, Report, Subject } from "./report.ts";

/** A kind of report: what it can be about, as which files it can be had, and how it is written. */
export interface ReportSpec {
  about: readonly About[];
  formats: readonly string[];
  write(context: Context, subject: Subject): Promise<Report>;
}

const texts = ["pdf", "html", "docx"];

/** Every kind of report; the command line and the pages read from here what there is. The id of a document is its kind and its subject. */
export const kinds = {
  "regio-in-beeld": { about: ["region"], formats: texts, write: (context, { region }) => regioInBeeld(context, region) },
  factsheet: { about: ["region", "occupation", "sector"], formats: texts, write: factsheet },
  quickscan: { about: ["occupation", "sector"], formats: texts, write: quickscan },
  infographic: { about: ["region"], formats: ["svg", "png"], write: infographic },
  quarterly: { about: ["region"], formats: texts, write: quarterly },
} satisfies Readonly<Record<string, ReportSpec>>;

export type ReportKind = keyof typeof kinds;
export const reportKinds = Object.keys(kinds) as [ReportKind, ...ReportKind[]];
