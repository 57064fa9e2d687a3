import jsonld from "jsonld";
import { Parser, Writer } from "n3";
import { type JsonLd, prefixes } from "./catalogue.ts";

/** A JSON-LD document as Turtle. It must carry its own context: nothing is fetched. */
export async function toTurtle(document: JsonLd): Promise<string> {
  const documentLoader = async (url: string) => {
    throw new Error(`context ${url} is not in the document`);
  };
  const lines = (await jsonld.toRDF(document as object, { format: "application/n-quads", documentLoader })) as unknown as string;
  const writer = new Writer({ prefixes });
  writer.addQuads(new Parser({ format: "N-Quads" }).parse(lines));
  return new Promise((resolve, reject) => writer.end((error: Error | null, text: string) => (error ? reject(error) : resolve(text))));
}
