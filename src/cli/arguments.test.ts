import { expect, test } from "vitest";
import { parseArguments } from "./arguments.ts";

test("keys, flags, lists and stdin become one input; what stands on the line wins", () => {
  expect(parseArguments(["x.y", "--short-term-benefits", "5", "--flag", "--name=a=b"])).toMatchObject({
    operation: "x.y",
    input: { shortTermBenefits: "5", flag: true, name: "a=b" },
  });
  expect(parseArguments(["x", "--regions", "AM05", "--regions", "AM06"]).input).toEqual({ regions: ["AM05", "AM06"] });
  expect(parseArguments(["x", "--input", "-", "--region", "AM06"], { readStdin: () => '{"region":"AM05","with":["nl"]}' }).input).toEqual({
    region: "AM06",
    with: ["nl"],
  });
  expect(parseArguments(["x", "file.csv", "--shortTermBenefits", "-3"])).toMatchObject({
    positional: ["file.csv"],
    input: { shortTermBenefits: "-3" },
  });
});

test("what cannot be read is told with its name", () => {
  expect(() => parseArguments(["x", "--input", "-"], { readStdin: () => "{" })).toThrow(/geen geldige JSON/);
  expect(() => parseArguments(["x", "--input", "-"], { readStdin: () => "[1]" })).toThrow(/geef een object/);
  expect(() => parseArguments(["x", "--input", "/bestaat/niet.json"])).toThrow(/bestaat\/niet.json/);
  expect(() => parseArguments(["x", "--input", "-", "--language", "en"], { readStdin: () => "[1]" })).toThrow(
    /is no valid JSON: give an object/,
  );
});

test("a language that is not there is refused, never passed over for another", () => {
  expect(parseArguments(["x", "--language", "en"]).language).toBe("en");
  expect(() => parseArguments(["x", "--language", "fr"])).toThrow('--language: kies nl of en (gekregen: "fr")');
  expect(() => parseArguments(["x", "--language"])).toThrow(/kies nl of en \(gekregen: true\)/);
});
