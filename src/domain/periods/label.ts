import { parsePeriod } from "./period.ts";

const months = {
  nl: ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
};

/** A period in words: '2e kwartaal van 2023', 'december 2023', '2025 tot en met 2030'. Unreadable codes come back as they are. */
export function periodLabel(code: string, language: "nl" | "en"): string {
  const period = parsePeriod(code);
  if (!period) return code;
  const [year = "", month = "1", day = "1"] = period.start.split("-");
  const monthName = months[language][Number(month) - 1] ?? "";
  const until = period.end.slice(0, 4);
  switch (period.kind) {
    case "year":
      return year;
    case "quarter": {
      const quarter = (Number(month) + 2) / 3;
      return language === "nl" ? `${quarter}e kwartaal van ${year}` : `Q${quarter} of ${year}`;
    }
    case "month":
      return `${monthName} ${year}`;
    case "day":
      return `${Number(day)} ${monthName} ${year}`;
    case "schoolyear":
      return language === "nl" ? `schooljaar ${code}` : `school year ${code}`;
    case "span":
      return language === "nl" ? `${year} tot en met ${until}` : `${year} to ${until}`;
  }
}

/** A period inside a sentence: 'in 2023', 'in december 2024', 'op 1 januari 2025', 'in het 2e kwartaal van 2023'. */
export function periodPhrase(code: string, language: "nl" | "en"): string {
  const label = periodLabel(code, language);
  const kind = parsePeriod(code)?.kind;
  if (language === "en")
    return kind === "day" ? `on ${label}` : kind === "span" ? `from ${label}` : `in ${kind === "schoolyear" ? "the " : ""}${label}`;
  if (kind === "day") return `op ${label}`;
  if (kind === "span") return `van ${label}`;
  return kind === "quarter" || kind === "schoolyear" ? `in het ${label}` : `in ${label}`;
}
