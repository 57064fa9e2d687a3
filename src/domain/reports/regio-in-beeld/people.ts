import type { Block, Part } from "#domain/documents";
import { figure, paragraph, text } from "../paragraph.ts";
import type { Writer } from "../writer.ts";
import type { Section } from "./section.ts";

export const education: Section = {
  id: "onderwijs",
  title: ({ t }) => t.regioInBeeld.education,
  async blocks(writer) {
    const { region, t } = writer;
    return [
      text(t.regioInBeeld.educationLead),
      ...(await paragraph(writer, [
        { measure: "higher-education-share", comparison: "value" },
        { measure: "higher-education-share", comparison: "rank", among: region.type },
      ])),
      figure(writer, "higher-education-share", "similar"),
      figure(writer, "higher-education-share", "members"),
      ...(await afterSchool(writer)),
    ];
  },
};

/** How many had work right after each kind of education; figures of the country, said to be so. */
async function afterSchool({ say, t }: Writer): Promise<Block[]> {
  const said = await Promise.all(
    ["onderwijs:mbo", "onderwijs:hbo", "onderwijs:wo"].map((education) =>
      say({ measure: "leavers-working", regions: ["NL01"], breakdown: { education }, comparison: "value" }),
    ),
  );
  const parts = said.flatMap((one): Part[] => (one ? [one, " "] : []));
  return parts.length > 0 ? [text(...parts, t.country)] : [];
}

export const prosperity: Section = {
  id: "brede-welvaart",
  title: ({ t }) => t.regioInBeeld.prosperity,
  async blocks(writer) {
    const { region, t } = writer;
    return [
      text(t.regioInBeeld.prosperityLead),
      ...(await paragraph(writer, [
        { measure: "income-standardised-mean", comparison: "value" },
        { measure: "income-standardised-mean", comparison: "reference" },
        { measure: "income-standardised-mean", comparison: "rank", among: region.type },
      ])),
      figure(writer, "income-standardised-mean", "similar"),
      figure(writer, "income-standardised-mean", "members"),
    ];
  },
};

export const outlook: Section = {
  id: "vooruitzicht",
  title: ({ t }) => t.regioInBeeld.outlook,
  async blocks(writer) {
    return [
      text(writer.t.regioInBeeld.outlookLead),
      ...(await paragraph(writer, [
        { measure: "population", comparison: "value" },
        { measure: "population", comparison: "share" },
      ])),
      figure(writer, "population", "age"),
      ...(await paragraph(writer, [{ measure: "population-forecast", comparison: "value" }])),
      ...(await paragraph(writer, [{ measure: "labour-force-forecast", comparison: "value" }])),
      ...(await paragraph(writer, [
        { measure: "roa-openings", comparison: "value" },
        { measure: "roa-expansion", comparison: "value" },
        { measure: "roa-replacement", comparison: "value" },
      ])),
    ];
  },
};
