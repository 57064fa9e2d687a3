import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Problem } from "#operation";

/** The folder that files are to come in, made when it is not there. Throws Problem when it cannot be. */
export async function folderOf(out: string, language: "nl" | "en"): Promise<string> {
  const folder = resolve(process.env.INIT_CWD ?? ".", out);
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    const why = language === "nl" ? "hier kan geen map komen; geef een andere" : "no folder can be made here; give another";
    throw new Problem("invalid", `--out ${out}: ${why} (${error.code})`);
  });
  return folder;
}

/** Writes a file beside its place and puts it there whole: nobody finds half of it. */
export async function putWhole(file: string, bytes: Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
}
