import type { ReportWords } from "./nl.ts";

export const en: ReportWords = {
  list: (names) => new Intl.ListFormat("en-GB").format(names),
  wider: (asked, place) => `There is no recent figure for ${asked} itself. This one is for ${place}.`,
  country: "These are figures for the whole country.",
  types: {
    land: "Country",
    landsdeel: "Part of the country",
    provincie: "Province",
    corop: "COROP area",
    arbeidsmarktregio: "Labour-market region",
    gemeente: "Municipality",
    samenwerking: "Union of regions",
  },
  regioInBeeld: {
    title: (name) => `Region in view: ${name}`,
    subtitle: (type, municipalities) =>
      municipalities > 1
        ? `${type} with ${municipalities} municipalities. How do work and learning stand?`
        : `${type}. How do work and learning stand?`,
    summary: "In brief",
    economy: "Economy and jobs",
    economyLead: "How much work is there, in which sectors, and how many people take part?",
    tension: "Tension",
    tensionLead:
      "When the labour market is tight there are more vacancies than people who can start soon. Employers then search longer, and jobseekers have more choice.",
    vacancies: "Vacancies",
    vacanciesLead: "A vacancy is work for which an employer is looking for someone now.",
    occupations: "Occupations",
    occupationsLead: (name) =>
      `There are no figures by occupation for ${name}. The figures below are for the whole country. People in the region know best whether an occupation offers as many chances here.`,
    promising: "Promising occupations",
    promisingLead: (count) =>
      `For these ${count} occupations ROA expects large or very large bottlenecks for employers. Of all such occupations, most places open up here.`,
    shortage: "Occupations with most tension now",
    shortageLead: (count) =>
      `These are the ${count} occupations with the highest indicator of ROA. The higher, the harder it is for employers to find people.`,
    surplus: "Occupations where finding work gets harder",
    surplusLead: (count) =>
      `For these ${count} occupations ROA expects no bottlenecks for employers. Whoever looks for this work has more competition. Of all such occupations, most places open up here.`,
    none: "ROA names no such occupations now.",
    occupation: "Occupation",
    openings: "Job openings",
    bottleneck: "Bottlenecks",
    indicator: "Indicator",
    word: "Labour market",
    education: "Education and diplomas",
    educationLead: "How many people completed higher education, and what comes after a diploma?",
    outlook: "Population and outlook",
    outlookLead: "Who lives here now, and what do Statistics Netherlands and ROA expect?",
    unused: "Unused potential",
    unusedLead:
      "These are people who want work or more work: the unemployed, people who want to work more hours, and people who almost count as unemployed.",
    prosperity: "Broad prosperity",
    prosperityLead:
      "Broad prosperity is about everything that people value, now and later. This edition has income and education; health, safety and surroundings are not in it yet.",
    law: "Laws and plans that change things",
    lawLead:
      "There is no register of changing laws yet. The report ‘Opmaat voor de LLO Radar’ names these laws and plans, and tells more about each. Its words exist in Dutch only.",
    lawNone: "There is no register of changing laws yet, and this edition holds no laws from the report ‘Opmaat voor de LLO Radar’ either.",
    lawDates: (dates) => ` (${dates})`,
    local: "From the region itself",
    localNone: (slug) =>
      `There is no chapter by people from the region yet. Whoever runs this radar adds it as the text file regio/${slug}.md in the folder content.`,
    localBy: (author, date) => `This chapter is by ${author || "people from the region"}. Its last change is of ${date}.`,
    missing: "What is not there yet",
    made: "How was this made?",
    madeHow: (snapshot, claims) =>
      `This report comes from one template for every region. The figures come from edition ${snapshot} of the LLO-Radar. The radar checks every sentence with a figure; there are ${claims} here. A sentence that no longer holds is left out.`,
    madeNear:
      "Where the region itself has no recent figure, that of the smallest area around it that has one stands in, and the report says so.",
    madeRounding: "Numbers are rounded. A difference that disappears in rounding is called no difference. A missing figure is never zero.",
    madeFault: "Is something wrong? Report it on the radar; a correction comes in the next edition.",
    nothing: (title) => `On ‘${title}’ this edition has no figures for this region or an area around it.`,
  },
  factsheet: {
    title: (name) => `Factsheet: ${name}`,
    region: "Work and learning on one page",
    occupation: (code) => `Occupation group ${code}, the whole country`,
    sector: (code, place) => `Sector ${code}, ${place}`,
    wages: "What do employees earn an hour?",
    wage: { p25: "A quarter earn this or less", median: "Half earn this or less", p75: "A quarter earn this or more" },
    similar: (names) => `Work that resembles this: ${names}.`,
    also: (words) => `People also call this work: ${words}.`,
    beside: {
      sector: (title, period) => `${title} by sector, the whole country, ${period}`,
      occupation: (title, period) => `${title} by kindred occupation, the whole country, ${period}`,
    },
    widerSector: (name) => `This figure is for the larger sector ${name}.`,
    none: (name) => `This edition has no figures on ${name}.`,
    more: "More figures, explained and with their sources, are on the radar.",
  },
  infographic: {
    title: (phrase) => `Work and learning ${phrase}`,
    subtitle: "The figures that matter most in one picture",
    none: (name) => `This edition has no figures on ${name}.`,
  },
  quarterly: {
    title: (name) => `Quarterly: ${name}`,
    subtitle: "What has changed in the figures on work and learning?",
    changed: (phrase) => `What has changed ${phrase}`,
    stands: "How do things stand?",
    country: "What has changed in the whole of the Netherlands",
    nothing: "Nothing notable has changed here in this edition.",
    before: (display) => `The edition before said ${display} here.`,
    why: (why) => `How notable: ${why}.`,
    made: "How do we choose what is notable?",
    rule: "We look at how large a change is beside what is usual. Whether the direction or the class turns counts too. What rounding may explain never counts.",
    sentences: "The radar checks every sentence with a figure. A sentence that no longer holds is left out.",
  },
  quickscan: {
    title: (name) => `QuickScan: ${name}`,
    subtitle: (place) => `How is it going, compared with before and with the rest? ${place}.`,
    summary: "In brief",
    trend: "How does it change?",
    noTrend: "This edition has one measurement only. Whether it rises or falls cannot be said.",
    comparison: "Compared with the rest",
    noComparison: "This edition has nothing to compare this with.",
    flows: "Who comes and who goes?",
    flowsOf: (name) => `Flows are counted by major group only. These are figures of the major group ${name}.`,
    noFlows: "How many people begin or leave this work is not in this edition.",
    outlook: "What is expected?",
    noOutlook: "This edition has no forecast on this.",
    period: "Period",
  },
};
