import type { AgendaWords } from "./nl.ts";

const years = ({ from, until }: { from: number | string; until: number | string }) => `${from} to ${until}`;

export const en: AgendaWords = {
  file: {
    notJson: (why) => `this is no JSON file that can be read: ${why}`,
    notObject: "this file holds no agenda; choose the file that you downloaded here before",
    tooLarge: (bytes, most) => `the file is ${bytes} bytes; an agenda is at most ${most} bytes`,
    noFormat: (right) => `is needed and missing; an agenda of this radar begins with "format": "${right}"`,
    otherFormat: (given, right) => `this radar reads ${right}; this file says ${given}`,
    newer: (given, right) => `this file was made by a newer radar (${given}); this one reads ${right}`,
  },
  faults: {
    endsBefore: (until, from) => `${until} lies before the beginning (${from})`,
    planOutside: (plan, period) => `the action plan (${years(plan)}) does not fall within the agenda (${years(period)})`,
    repeated: (id) => `'${id}' occurs more than once; give each part a name of its own`,
    noGoal: (id, known) => `there is no goal '${id}'; ${known.length > 0 ? `there are: ${known.join(", ")}` : "there are no goals yet"}`,
    noPeriod: (given) => `'${given}' is no period; write for example 2024, 2024Q4 or 2024-12`,
    span: (given) => `'${given}' is about several years; choose a figure of a year, a quarter or a month`,
    targetTooEarly: (by, start) => `the target year ${by} must lie after the baseline (${start})`,
    versionOrder: (version, before) => `version ${version} stands after version ${before}; put the oldest first`,
    otherUnit: (given, right) => `the unit is '${given}'; that of this figure is '${right}'`,
  },
  doubts: {
    notFive: (count) => `a multi-year agenda runs for five years; this one for ${count}`,
    notTwo: (count) => `an action plan runs for two years; this one for ${count}`,
    noGoals: "there is no goal yet",
    targetOutside: (by, period) => `the target year ${by} falls outside the agenda (${years(period)})`,
    goalWithoutAction: "no action belongs to this goal yet",
    actionWithoutGoal: "this action belongs to no goal yet",
    outsidePlan: (plan) => `this action falls outside the action plan (${years(plan)})`,
    personal: (owner) => `'${owner}' seems to be of a person; write an organisation or a role`,
    versionsFull: (most) =>
      `there are ${most} versions and no room for more; keep this file and take the oldest out before you record a new one`,
    noBaseline: (period, place) => `the radar has no figure of ${period} ${place}; without that baseline progress cannot be told`,
    revised: (given, now) => `the baseline in the agenda is ${given}; the figure is now ${now}, and the radar works with that`,
    holds: (baseline, target) => `the baseline (${baseline}) is at the target (${target}) already; the goal is then that it stays so`,
  },
  course: {
    atLeast: (value, when) => `The target is at least ${value} ${when}.`,
    atMost: (value, when) => `The target is at most ${value} ${when}.`,
    reached: "That has been reached.",
    stays: "That is still so.",
    line: (value) => `On a straight line from baseline to target it would now be ${value}.`,
    onCourse: "It is on course.",
    behind: "It is behind.",
    missed: "That was not reached.",
    away: "It is further from the target than at the beginning.",
    left: "That is no longer so.",
    noNewer: "There is no figure newer than the baseline yet.",
    otherMethod: "There are newer figures, but they were measured in another way. Choose a baseline that was measured in that way.",
    noBaseline: "The baseline is not among the figures of this radar. So progress cannot be told.",
  },
};
