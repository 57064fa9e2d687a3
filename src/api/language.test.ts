import { expect, test } from "vitest";
import { preferredLanguage } from "./language.ts";

test.each([
  ["", "nl"],
  ["*", "nl"],
  ["en", "en"],
  ["en-GB,en;q=0.9,nl;q=0.8", "en"],
  ["nl;q=0.5, en", "en"],
  ["de, en;q=0.5", "en"],
  ["fr", "nl"],
  ["en;q=0", "nl"],
  ["nl, en", "nl"],
  ["EN-us ; q=0.7 , nl ; q=0.2", "en"],
  ["en;q=veel", "nl"],
])("who accepts '%s' reads %s", (header, language) => expect(preferredLanguage(header)).toBe(language));
