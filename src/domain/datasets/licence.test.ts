import { expect, test } from "vitest";
import { licencesOf } from "./licence.ts";

test("known licences have an address", () => {
  expect(licencesOf("CC-BY-4.0").map(({ uri }) => uri)).toEqual(["https://creativecommons.org/licenses/by/4.0/"]);
  expect(licencesOf("CC-BY-4.0, EUPL-1.2").map(({ name }) => name)).toEqual(["CC-BY-4.0", "EUPL-1.2"]);
  expect(licencesOf("CC-BY-SA-4.0")[0]?.uri).toBe("https://creativecommons.org/licenses/by-sa/4.0/");
  expect(licencesOf("https://example.org/licence")[0]?.uri).toBe("https://example.org/licence");
});

test("what is not known is never taken for open", () => {
  for (const text of ["", "unknown", "other-attribution", "CC-BY-NEE"])
    expect(licencesOf(text).map(({ uri }) => uri)).toEqual(["http://standaarden.overheid.nl/owms/terms/licentieonbekend"]);
});
