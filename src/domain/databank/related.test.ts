import { expect, test } from "vitest";
import { type Indicator, relatedIndicators } from "#domain/databank";

const indicator = (id: string, title: string, { themes = ["werk"], definition = "" } = {}) =>
  ({ id, title, title_en: "", definition, definition_en: "", themes, position: 1 }) as unknown as Indicator;

test("a shared word in the title comes before one in the definition, and that before a theme", () => {
  const asked = indicator("mbo-students", "Mbo-studenten", { definition: "Iedereen die een beroepsopleiding volgt." });
  const others = [
    indicator("population", "Inwoners", { themes: ["bevolking"] }),
    indicator("jobs", "Banen"),
    indicator("leavers", "Schoolverlaters", { definition: "Wie een beroepsopleiding verlaat." }),
    indicator("mbo-leavers", "Wie het mbo verlaat"),
    asked,
  ];
  expect(relatedIndicators(asked, others).map(({ id }) => id)).toEqual(["mbo-leavers", "leavers", "jobs", "population"]);
  expect(relatedIndicators(asked, others, 1)).toHaveLength(1);
});
