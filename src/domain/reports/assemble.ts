import type { Document } from "#domain/documents";
import type { Report } from "./report.ts";
import type { Writer } from "./writer.ts";

/** A report of what a writer wrote, with the sources of every claim. */
export function documentOf(
  { context, judged, sources }: Writer,
  about: Pick<Document, "id" | "title" | "subtitle" | "path" | "blocks" | "onePage">,
): Report {
  const { snapshot } = context.warehouse;
  return {
    document: {
      ...about,
      language: context.language,
      snapshot: snapshot.id,
      made: context.now().toISOString(),
      sources: [...sources()],
    },
    claims: judged(),
  };
}
