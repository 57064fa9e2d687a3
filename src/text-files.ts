import { readdir, readFile, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { TextFile } from "#operation";
import type { Config } from "./config.ts";

/** How long the list of files is taken to be the same. */
const knownMs = 1000;
const mostBytes = 1_000_000;

const known = new WeakMap<Config, { at: number; files: Promise<TextFile[]> }>();

/**
 * The texts under `content/` of this release and of this installation (`$LLO_DATA/content`); a text of one's own takes the place of one of the
 * release with the same path. Larger than a megabyte is no text and is left out with a word in the log.
 */
export function textFiles(config: Config): Promise<TextFile[]> {
  const before = known.get(config);
  if (before && Date.now() - before.at < knownMs) return before.files;
  const files = readBoth(config);
  known.set(config, { at: Date.now(), files });
  files.catch(() => known.delete(config));
  return files;
}

async function readBoth({ content, data }: Config): Promise<TextFile[]> {
  const [release, own] = await Promise.all([markdownIn(content, "release"), markdownIn(join(data, "content"), "own")]);
  const paths = new Set(own.map(({ path }) => path));
  return [...release.filter(({ path }) => !paths.has(path)), ...own].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function markdownIn(root: string, from: TextFile["from"]): Promise<TextFile[]> {
  const names = await readdir(root, { recursive: true }).catch(() => []);
  const found = await Promise.all(
    names
      .filter((name) => name.endsWith(".md") && !name.split(sep).some((part) => part.startsWith(".")))
      .map(async (name): Promise<TextFile | undefined> => {
        const { size, mtime } = await stat(join(root, name));
        if (size > mostBytes) {
          console.warn(`${name} is groter dan een megabyte en is niet gelezen`);
          return undefined;
        }
        return { path: name.split(sep).join("/"), text: await readFile(join(root, name), "utf8"), changed: mtime.toISOString(), from };
      }),
  );
  return found.filter((file) => file !== undefined);
}
