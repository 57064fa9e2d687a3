import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** The few things we do to files, so that a test can stop at any of them. */
export interface Files {
  read(path: string): Promise<Uint8Array | undefined>;
  list(folder: string): Promise<string[]>;
  /** Writes all and waits until it is on the disk. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
}

/** The real files. Folders are made as needed; what is not there reads as undefined and lists as empty. */
export const realFiles: Files = {
  read: (path) => readFile(path).catch((error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? undefined : Promise.reject(error))),
  list: (folder) => readdir(folder).catch((error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? [] : Promise.reject(error))),
  async write(path, content) {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, "w");
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename,
  remove: (path) => rm(path, { force: true }),
};

/** Replaces a file in one step: whoever reads sees the old content or the new, never half of it. */
export async function replaceFile(files: Files, path: string, content: string | Uint8Array): Promise<void> {
  await files.write(`${path}.tmp`, content);
  await files.rename(`${path}.tmp`, path);
}
