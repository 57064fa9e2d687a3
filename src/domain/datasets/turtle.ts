import jsonld from "jsonld";
import { type Quad, Writer } from "n3";
import { type JsonLd, prefixes } from "./catalogue.ts";

/** A JSON-LD document as Turtle. It must carry its own context: nothing is fetched. */
export async function toTurtle(document: JsonLd): Promise<string> {
  const quads = (await jsonld.toRDF(document as object, {
    documentLoader: async (url: string) => {
      throw new Error(`context ${url} is not in the document`);
    },
  })) as Quad[];
  const writer = new Writer({ prefixes });
  writer.addQuads(quads);
  return new Promise((resolve, reject) => writer.end((error: Error | null, text: string) => (error ? reject(error) : resolve(text))));
}
