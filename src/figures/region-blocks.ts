import type { View } from "./model.ts";

/** The themes of a region page, in the order of the page, with the pictures in each. */
export const regionBlocks: readonly { theme: string; figures: readonly [string, View][] }[] = [
  {
    theme: "werk",
    figures: [
      ["jobs", "trend"],
      ["jobs", "sector"],
      ["participation-net", "trend"],
      ["unemployment-rate", "trend"],
    ],
  },
  { theme: "krapte", figures: [["vacancies-per-100-unemployed", "provinces"]] },
  { theme: "beroepen", figures: [] },
  {
    theme: "onderwijs",
    figures: [
      ["higher-education-share", "similar"],
      ["higher-education-share", "members"],
    ],
  },
  {
    theme: "brede-welvaart",
    figures: [
      ["income-standardised-mean", "similar"],
      ["income-standardised-mean", "members"],
    ],
  },
  {
    theme: "bevolking",
    figures: [
      ["population", "age"],
      ["population", "members"],
    ],
  },
];
