import { type McpServer, ResourceNotFoundError, ResourceTemplate } from "@modelcontextprotocol/server";
import { listDatasets } from "#domain/datasets/operations";
import { call, inBoth } from "#operation";
import type { Radar } from "../radar.ts";

const uriOf = (id: string) => `llo://dataset/${id}`;

/** Every dataset as a resource: what it holds, whose it is, under which licence, and where the whole of it can be fetched. */
export function registerDatasets(server: McpServer, radar: Radar): void {
  const known = async () => call(listDatasets, radar.context({ role: "public", language: "nl" }), {});
  const ids = async () => (await known()).datasets.map(({ id }) => id);
  const template = new ResourceTemplate("llo://dataset/{id}", {
    list: async () => ({
      resources: (await known()).datasets.map(({ id, title, description, publisher, licence }) => ({
        ...{ uri: uriOf(id), name: id, title, mimeType: "application/json" },
        description: `${description} ${publisher}. ${licence}.`,
      })),
    }),
    complete: { id: async (typed) => (await ids()).filter((id) => id.startsWith(typed)).slice(0, 100) },
  });
  server.registerResource(
    "dataset",
    template,
    {
      title: inBoth("Gegevensset", "Dataset"),
      description: inBoth(
        "Uitgever, licentie, omvang, indicatoren en downloads van een gegevensset; de cijfers zelf geven de tools, of de download",
        "Publisher, licence, size, indicators and downloads of a dataset; the figures themselves come from the tools, or the download",
      ),
      mimeType: "application/json",
    },
    async (uri, { id }) => {
      const { datasets, snapshot } = await known();
      const found = datasets.find((dataset) => dataset.id === id);
      if (!found)
        throw new ResourceNotFoundError(uri.href, `er is geen gegevensset '${String(id).slice(0, 80)}' | there is no such dataset`);
      const downloads = Object.fromEntries(
        Object.entries(found.downloads).flatMap(([format, path]) => (path ? [[format, new URL(path, radar.config.baseUrl).href]] : [])),
      );
      return { contents: [{ uri: uri.href, mimeType: "application/json", text: JSON.stringify({ ...found, downloads, snapshot }) }] };
    },
  );
}
