import { readdir, readFile, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { TextFile } from "#operation";
import type { Config } from "./config.ts";

/** How long the list of files is taken to be the same. */
const knownMs = 1000;
const mostBytes = 1_000_000;

interface Known {
  at: number;
  files: Promise<TextFile[]>;
  /** By their place on this machine. A file that did not change stays the same object, so that what was made of it can be kept. */
  read: Map<string, { size: number; file: TextFile }>;
}

const known = new WeakMap<Config, Known>();

/**
 * The texts under `content/` of this release and of this installation (`$LLO_DATA/content`); a text of one's own takes the place of one of the
 * release with the same path. Larger than a megabyte is no text and is left out with a word in the log.
 */
export function textFiles(config: Config): Promise<TextFile[]> {
  const before = known.get(config);
  if (before && Date.now() - before.at < knownMs) return before.files;
  const read = before?.read ?? new Map();
  const files = readBoth(config, read);
  known.set(config, { at: Date.now(), files, read });
  files.catch(() => known.delete(config));
  return files;
}

async function readBoth({ content, data }: Config, read: Known["read"]): Promise<TextFile[]> {
  const [release, own] = await Promise.all([
    markdownIn(content, { from: "release", read }),
    markdownIn(join(data, "content"), { from: "own", read }),
  ]);
  const paths = new Set(own.map(({ path }) => path));
  return [...release.filter(({ path }) => !paths.has(path)), ...own].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function markdownIn(root: string, { from, read }: Pick<TextFile, "from"> & Pick<Known, "read">): Promise<TextFile[]> {
  const names = await readdir(root, { recursive: true }).catch(() => []);
  const found = await Promise.all(
    names
      .filter((name) => name.endsWith(".md") && !name.split(sep).some((part) => part.startsWith(".")))
      .map(async (name): Promise<TextFile | undefined> => {
        const place = join(root, name);
        // It may be taken away while we look.
        const found = await stat(place).catch(() => undefined);
        if (!found) return undefined;
        const { size, mtime } = found;
        const changed = mtime.toISOString();
        const before = read.get(place);
        if (before?.size === size && before.file.changed === changed) return before.file;
        if (size > mostBytes) {
          console.warn(`${name} is groter dan een megabyte en is niet gelezen`);
          return undefined;
        }
        const file: TextFile = { path: name.split(sep).join("/"), text: await readFile(place, "utf8"), changed, from };
        read.set(place, { size, file });
        return file;
      }),
  );
  return found.filter((file) => file !== undefined);
}
