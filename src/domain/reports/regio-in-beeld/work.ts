import { figure, paragraph, text } from "../paragraph.ts";
import type { Section } from "./section.ts";

export const economy: Section = {
  id: "economie",
  title: ({ t }) => t.regioInBeeld.economy,
  async blocks(writer) {
    return [
      text(writer.t.regioInBeeld.economyLead),
      ...(await paragraph(writer, [
        { measure: "jobs", comparison: "value" },
        { measure: "jobs", comparison: "change" },
      ])),
      figure(writer, "jobs", "trend"),
      figure(writer, "jobs", "sector"),
      ...(await paragraph(writer, [
        { measure: "participation-net", comparison: "value" },
        { measure: "participation-net", comparison: "reference" },
      ])),
      figure(writer, "participation-net", "trend"),
      ...(await paragraph(writer, [
        { measure: "unemployment-rate", comparison: "value" },
        { measure: "unemployment-rate", comparison: "change" },
        { measure: "unemployment-rate", comparison: "reference" },
      ])),
      figure(writer, "unemployment-rate", "trend"),
    ];
  },
};

export const tension: Section = {
  id: "krapte",
  title: ({ t }) => t.regioInBeeld.tension,
  async blocks(writer) {
    return [
      text(writer.t.regioInBeeld.tensionLead),
      ...(await paragraph(writer, [{ measure: "tension-class", comparison: "class" }])),
      ...(await paragraph(writer, [
        { measure: "vacancies-per-100-unemployed", comparison: "value" },
        { measure: "vacancies-per-100-unemployed", comparison: "change" },
        { measure: "vacancies-per-100-unemployed", comparison: "reference" },
      ])),
      figure(writer, "vacancies-per-100-unemployed", "provinces"),
    ];
  },
};

export const vacancies: Section = {
  id: "vacatures",
  title: ({ t }) => t.regioInBeeld.vacancies,
  async blocks(writer) {
    return [
      text(writer.t.regioInBeeld.vacanciesLead),
      ...(await paragraph(writer, [
        { measure: "vacancies-open", comparison: "value" },
        { measure: "vacancies-open", comparison: "change" },
        { measure: "vacancies-open", comparison: "share" },
      ])),
      figure(writer, "vacancies-open", "trend"),
      figure(writer, "vacancies-open", "provinces"),
    ];
  },
};

export const unused: Section = {
  id: "onbenut",
  title: ({ t }) => t.regioInBeeld.unused,
  async blocks(writer) {
    return [
      text(writer.t.regioInBeeld.unusedLead),
      ...(await paragraph(writer, [
        { measure: "unused-potential", comparison: "value" },
        { measure: "unused-potential", comparison: "share" },
      ])),
      ...(await paragraph(writer, [
        { measure: "unused-potential-share", comparison: "value" },
        { measure: "unused-potential-share", comparison: "reference" },
      ])),
      ...(await paragraph(writer, [
        { measure: "employed-wants-more-hours", comparison: "value" },
        { measure: "available-not-seeking", comparison: "value" },
        { measure: "seeking-not-available", comparison: "value" },
      ])),
      figure(writer, "unused-potential", "provinces"),
    ];
  },
};
