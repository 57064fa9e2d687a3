import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Paper } from "../paper.ts";
import { typefaceFiles } from "../typeface.ts";
import template from "./paper.typ?raw";

/** Runs in a thread of its own, as plain text, because a bundle has no second file to start: one paper in, one PDF or what is wrong out. */
const script = `
const { parentPort, workerData: { library, workspace, fonts, template } } = require("node:worker_threads");
const { NodeCompiler } = require(library);
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }] });
parentPort.on("message", ({ id, paper }) => {
  try {
    const compiled = compiler.compile({ mainFileContent: template, inputs: { paper } });
    if (compiled.hasError()) throw new Error(JSON.stringify(compiled.takeError().shortDiagnostics));
    const pdf = compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
    // What the last papers had in common stays warm; the rest would pile up.
    compiler.evictCache(10);
    parentPort.postMessage({ id, pdf });
  } catch (error) {
    parentPort.postMessage({ id, fault: String((error && error.message) || error) });
  }
});
`;

/** A folder that is not there: nothing that is set can read a file of this machine. */
const workspace = join(tmpdir(), "llo-press-reads-no-files");

/** Sets papers in type, beside the thread that answers readers. */
export interface Press {
  /** A tagged PDF (PDF/UA-1). */
  pdf(paper: Paper): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A press with so many threads, each started at its first work. */
export function openPress({ threads }: { threads: number }): Press {
  const crew: readonly Setter[] = Array.from({ length: threads }, newSetter);
  return {
    async pdf(paper) {
      const free = crew.reduce((best, one) => (one.busy < best.busy ? one : best));
      return setWithKnownLetters(paper, (text) => free.set(text));
    },
    async close() {
      await Promise.all(crew.map((one) => one.stop()));
    },
  };
}

interface Setter {
  readonly busy: number;
  set(paper: string): Promise<Uint8Array>;
  stop(): Promise<void>;
}

/** One thread, that takes its work in the order it comes. */
function newSetter(): Setter {
  let thread: Promise<Worker> | undefined;
  let last = 0;
  const waiting = new Map<number, PromiseWithResolvers<Uint8Array>>();
  const fail = (error: Error) => {
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
    thread = undefined;
  };
  const start = async () => {
    const fonts = await Promise.all(typefaceFiles().map((file) => readFile(file)));
    const library = createRequire(import.meta.url).resolve("@myriaddreamin/typst-ts-node-compiler");
    const worker = new Worker(script, { eval: true, workerData: { library, workspace, fonts, template } });
    worker.unref();
    worker.on("message", ({ id, pdf, fault }: { id: number; pdf?: Uint8Array; fault?: string }) => {
      const one = waiting.get(id);
      waiting.delete(id);
      if (waiting.size === 0) worker.unref();
      if (pdf) one?.resolve(pdf);
      else one?.reject(new Error(fault));
    });
    worker.on("error", fail);
    worker.on("exit", (code) => fail(new Error(`the press stopped with ${code}`)));
    await once(worker, "online");
    return worker;
  };
  return {
    get busy() {
      return waiting.size;
    },
    async set(paper) {
      thread ??= start();
      thread.catch(() => {
        thread = undefined;
      });
      const worker = await thread;
      const work = Promise.withResolvers<Uint8Array>();
      const id = ++last;
      waiting.set(id, work);
      worker.ref();
      worker.postMessage({ id, paper });
      return work.promise;
    },
    async stop() {
      await (await thread)?.terminate();
    },
  };
}

/** Sets a paper; letters that no typeface of this machine has become a question mark, because a PDF that all can read may not leave them out. */
async function setWithKnownLetters(paper: Paper, set: (paper: string) => Promise<Uint8Array>): Promise<Uint8Array> {
  let text = JSON.stringify(paper);
  for (;;) {
    try {
      return await set(text);
    } catch (error) {
      const unknown = lettersIn((error as Error).message).filter((letters) => text.includes(letters));
      if (unknown.length === 0) throw error;
      for (const letters of unknown) text = text.replaceAll(letters, "?");
    }
  }
}

/** The letters that a fault of Typst says there is no glyph for. */
const lettersIn = (fault: string): string[] =>
  [...fault.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/gu)]
    .map(([, letters = ""]) => letters)
    .filter((one) => /[^\x20-\x7e]/.test(one));
