/** One headline of a region: the indicators that can fill it, best first, and who publishes what is missing. */
export interface HeadlineSpec {
  id: string;
  indicators: readonly string[];
  /** Which source of `llo refresh` can fill the hole. */
  fill: string;
}

/** What every region page opens with, in this order. */
export const headlineSpecs: readonly HeadlineSpec[] = [
  {
    id: "tension",
    indicators: ["tension", "tension-class", "vacancies-per-short-term-jobseeker", "vacancies-per-100-unemployed"],
    fill: "UWV Spanningsindicator",
  },
  { id: "jobs", indicators: ["jobs", "employee-jobs", "jobs-lisa"], fill: "CBS 83582NED" },
  { id: "unemployment", indicators: ["unemployment-rate"], fill: "CBS 85969NED" },
  { id: "participation", indicators: ["participation-net"], fill: "CBS 85969NED" },
  { id: "population", indicators: ["population"], fill: "CBS 70072ned" },
  { id: "education", indicators: ["higher-education-share"], fill: "CBS 85525NED" },
  { id: "income", indicators: ["income-standardised-mean"], fill: "CBS Inkomen van huishoudens" },
  { id: "unused", indicators: ["unused-potential-share", "unused-potential"], fill: "CBS 84915NED" },
];
