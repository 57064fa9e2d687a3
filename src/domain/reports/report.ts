import type { Judged } from "#domain/claims";
import type { Document } from "#domain/documents";
import type { Region } from "#domain/regions";

/** What a report is about. */
export type Subject =
  | { about: "region"; region: Region }
  | { about: "occupation"; region: Region; code: string; name: string; slug: string }
  | { about: "sector"; region: Region; code: string; name: string; slug: string };

export type About = Subject["about"];

/** A report before it has a form, with every claim that its sentences rest on. */
export interface Report {
  document: Document;
  claims: readonly Judged[];
}

/** The last part of names of files: `twente`, or `0742-lassers-en-plaatwerkers`, with the region behind it when that is not the country. */
export const nameOf = (subject: Subject): string =>
  subject.about === "region"
    ? subject.region.slug
    : [subject.slug, ...(subject.region.code === "NL01" ? [] : [subject.region.slug])].join("-");

/** What the subject is called. */
export const titleOfSubject = (subject: Subject): string => (subject.about === "region" ? subject.region.name : subject.name);

/** Its page on the radar. */
export function pathOf(subject: Subject): string {
  switch (subject.about) {
    case "region":
      return `/regio/${subject.region.slug}`;
    case "occupation":
      return `/beroep/${subject.slug}`;
    case "sector":
      return `/sector/${subject.slug}`;
  }
}

/** A code without its classification. */
export const bareCode = (code: string): string => code.slice(code.indexOf(":") + 1);
