/** The words on the pages of reports that do not stand in the reports themselves; Dutch is the source. */
const nl = {
  takeAlong: "Meenemen",
  asFile: {
    pdf: "Als pdf, ook voor wie niet ziet",
    docx: "Als Word-bestand, om in verder te schrijven",
    html: "Als webpagina in één bestand, werkt zonder internet",
  },
  contents: "In dit rapport",
  report: (name: string) => `Regio in Beeld: het hele rapport over ${name}`,
  reportWhy: "Alle cijfers met uitleg, ook als pdf en als Word-bestand.",
  factsheet: (name: string) => `Factsheet over ${name}`,
  factsheetWhy: "Op één bladzijde, om te printen of te delen.",
  quickscan: (name: string) => `QuickScan van ${name}`,
  quickscanWhy: "Hoe het verandert, en hoe het staat naast de rest.",
  quarterly: (name: string) => `Kwartaalbericht: wat is er veranderd voor ${name}?`,
  quarterlyWhy: "De opvallendste veranderingen sinds de vorige uitgave.",
  read: "Lezen en meenemen",
  sectors: "Sectoren",
  sectorsLead: "Van deze sectoren zijn er cijfers. Bij elk hoort een factsheet van één bladzijde en een QuickScan.",
  busy: (many: number) => `er worden al ${many} rapporten gemaakt; probeer het over een minuut nog eens`,
};

type ReportTexts = typeof nl;

const en: ReportTexts = {
  takeAlong: "Take along",
  asFile: {
    pdf: "As PDF, for screen readers too",
    docx: "As Word file, to go on writing in",
    html: "As web page in one file, works without the internet",
  },
  contents: "In this report",
  report: (name) => `Region in view: the whole report on ${name}`,
  reportWhy: "All figures explained, as PDF and Word too.",
  factsheet: (name) => `Factsheet on ${name}`,
  factsheetWhy: "On one page, to print or share.",
  quickscan: (name) => `QuickScan of ${name}`,
  quickscanWhy: "How it changes, and how it stands beside the rest.",
  quarterly: (name) => `Quarterly: what has changed for ${name}?`,
  quarterlyWhy: "The most notable changes since the edition before.",
  read: "Read and take along",
  sectors: "Sectors",
  sectorsLead: "There are figures on these sectors. Each has a factsheet of one page and a QuickScan.",
  busy: (many) => `${many} reports are being made already; try again in a minute`,
};

export const reportTexts: Readonly<Record<"nl" | "en", ReportTexts>> = { nl, en };
