import { inSentence } from "#domain/databank";
import type { Region } from "#domain/regions";
import { regionIndex } from "#domain/regions/operations";
import { readingText } from "#texts";
import type { Page } from "../page.ts";
import { formAction } from "./search-form.tsx";

const offered = ["land", "arbeidsmarktregio", "provincie"] as const;

/** Chooses the region that a text is about; a municipality that was chosen elsewhere stays. */
export async function RegionChoice({ page, path, region }: { page: Page; path: string; region: Region }) {
  const words = readingText[page.language].region;
  const { all } = await regionIndex(page.context.warehouse);
  const regions = offered.flatMap((type) => all.filter((one) => one.type === type));
  return (
    <form class="form one" action={formAction(page, path)}>
      <div>
        <label for="regio">{words.label}</label>
        <select id="regio" name="regio">
          {(regions.includes(region) ? regions : [region, ...regions]).map((one) => (
            <option value={one.slug} selected={one.code === region.code}>
              {one.name}
              {one.type === "arbeidsmarktregio" || one.type === "land" ? "" : ` (${inSentence(page.t.types[one.type])})`}
            </option>
          ))}
        </select>
      </div>
      <button class="nl-button nl-button--primary" type="submit">
        {words.go}
      </button>
    </form>
  );
}
