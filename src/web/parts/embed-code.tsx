import type { Page } from "../page.ts";

interface EmbedCodeProps {
  page: Page;
  /** Where the embed lives, without the language: `/embed/regio/twente/jobs`. */
  path: string;
  title: string;
  height?: number;
}

/** The frame to paste into another page, and what it does there. */
export function EmbedCode({ page, path, title, height = 480 }: EmbedCodeProps) {
  const address = `${page.radar.config.baseUrl}${page.language === "en" ? "/en" : ""}${path}`;
  return (
    <>
      <p>{page.t.figure.embedHelp}</p>
      <code class="code">{`<iframe src="${address}" title="${title.replaceAll('"', "'")}" width="100%" height="${height}" loading="lazy"></iframe>`}</code>
    </>
  );
}
