import { parsePeriod } from "#domain/periods";
import { slugOf } from "#domain/taxonomy";
import { citation, type Dataset } from "./dataset.ts";
import { downloadAddress, type Format, mediaTypes } from "./format.ts";
import { type Licence, licencesOf } from "./licence.ts";
import { referenceOf } from "./reference.ts";

type Node = { "@id": string; "@type": string[]; [property: string]: unknown };

/** A JSON-LD document that carries its own context. */
export interface JsonLd {
  "@context": Record<string, string>;
  "@graph": Node[];
}

/** Who publishes this catalogue, and where it stands. */
export interface Site {
  baseUrl: string;
  operator: { name: string; email: string; url: string };
}

export const prefixes = {
  dcat: "http://www.w3.org/ns/dcat#",
  dcatap: "http://data.europa.eu/r5r/",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  owl: "http://www.w3.org/2002/07/owl#",
  prov: "http://www.w3.org/ns/prov#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

const authority = "http://publications.europa.eu/resource/authority";
const dutch = (text: string) => ({ "@value": text, "@language": "nl" });
const both = (nl: string, en: string) => [dutch(nl), { "@value": en, "@language": "en" }];
const date = (day: string) => ({ "@value": day, "@type": "xsd:date" });
const to = (id: string) => ({ "@id": id });

const themesOf: Readonly<Record<string, readonly string[]>> = {
  werk: ["ECON"],
  krapte: ["ECON"],
  beroepen: ["ECON"],
  onderwijs: ["EDUC"],
  bevolking: ["SOCI"],
  "brede-welvaart": ["SOCI"],
};
const themeNames: Readonly<Record<string, readonly [string, string]>> = {
  ECON: ["Economie en financiën", "Economy and finance"],
  EDUC: ["Onderwijs, cultuur en sport", "Education, culture and sport"],
  SOCI: ["Bevolking en samenleving", "Population and society"],
};

/** Cadence in our words to the frequency that Europe has a code for. */
const frequencies: readonly { words: RegExp; code: string; names: [nl: string, en: string] }[] = [
  { words: /^jaarlijks$/, code: "ANNUAL", names: ["jaarlijks", "annual"] },
  { words: /^per kwartaal$/, code: "QUARTERLY", names: ["per kwartaal", "quarterly"] },
  { words: /^per maand$/, code: "MONTHLY", names: ["per maand", "monthly"] },
  { words: /^om de twee jaar$/, code: "BIENNIAL", names: ["om de twee jaar", "biennial"] },
  { words: /^om de drie jaar$/, code: "TRIENNIAL", names: ["om de drie jaar", "triennial"] },
  { words: /^(eenmalig|stopgezet)$/, code: "NEVER", names: ["nooit meer", "never"] },
  { words: /^bij |verschilt/, code: "IRREG", names: ["onregelmatig", "irregular"] },
  { words: /^/, code: "UNKNOWN", names: ["onbekend", "unknown"] },
];

const formatFacts: Readonly<Record<Format, { title: [string, string]; fileType: string; mediaType: string; standard?: [string, string] }>> =
  {
    csv: {
      title: ["CSV met beschrijving (zip)", "CSV with description (zip)"],
      fileType: "CSV",
      mediaType: "text/csv",
      standard: ["https://datapackage.org/standard/data-package/", "Data Package 2.0"],
    },
    jsonstat: {
      title: ["JSON-stat 2.0", "JSON-stat 2.0"],
      fileType: "JSON",
      mediaType: mediaTypes.jsonstat,
      standard: ["https://json-stat.org/format/", "JSON-stat 2.0"],
    },
    xlsx: { title: ["Excel", "Excel"], fileType: "XLSX", mediaType: mediaTypes.xlsx },
  };

/** The formats that a dataset has. */
export function formatsOf({ id, kind }: Pick<Dataset, "id" | "kind">): readonly Format[] {
  return kind === "figures" ? ["csv", "jsonstat", "xlsx"] : (referenceOf(id)?.formats ?? []);
}

/**
 * The catalogue by DCAT-AP-NL 3.0: every dataset with its files, the API they come from, and who to ask. All names are addresses of this
 * installation, so that a node of one snapshot is the same node in the next.
 */
export function catalogueDocument(
  datasets: readonly Dataset[],
  { site, snapshot, titleOf }: { site: Site; snapshot: { id: string; created: string }; titleOf: (indicator: string) => string },
): JsonLd {
  const here = `${site.baseUrl}/api/v1/catalogue`;
  const nodes = new Map<string, Node>();
  /** Points to a node and adds it the first time; an address may play more than one part. */
  const node = (id: string, type: string | string[], properties: Record<string, unknown> = {}) => {
    const known = nodes.get(id);
    nodes.set(id, { ...properties, ...known, "@id": id, "@type": [...new Set([known?.["@type"] ?? [], type].flat())] });
    return to(id);
  };
  const document = (url: string) => node(url, "foaf:Document");
  const resource = (url: string) => node(url, "rdfs:Resource");
  const concept = (id: string, type: string | string[], [nl, en]: readonly [string, string]) =>
    node(id, type, { "skos:prefLabel": both(nl, en) });
  const theme = (code: string) => concept(`${authority}/data-theme/${code}`, "skos:Concept", themeNames[code] ?? [code, code]);
  const agent = (name: string) => node(`${here}#agent-${slugOf(name)}`, "foaf:Agent", { "foaf:name": dutch(name) });
  const licence = ({ title, titleEn, uri }: Licence) => node(uri, "dct:LicenseDocument", { "rdfs:label": both(title, titleEn) });
  const standard = (uri: string, title: string) => node(uri, "dct:Standard", { "rdfs:label": title });

  const operator = node(`${here}#operator`, "foaf:Agent", {
    "foaf:name": dutch(site.operator.name),
    "foaf:homepage": document(site.operator.url),
  });
  const contact = node(`${here}#contact`, ["vcard:Kind", "vcard:Organization"], {
    "vcard:fn": site.operator.name,
    "vcard:hasEmail": to(`mailto:${site.operator.email}`),
    "vcard:hasURL": to(site.operator.url),
  });
  const language = concept(`${authority}/language/NLD`, "dct:LinguisticSystem", ["Nederlands", "Dutch"]);
  const english = concept(`${authority}/language/ENG`, "dct:LinguisticSystem", ["Engels", "English"]);
  const open = concept(`${authority}/access-right/PUBLIC`, "dct:RightsStatement", ["openbaar", "public"]);
  const country = concept(`${authority}/country/NLD`, "dct:Location", ["Nederland", "Netherlands"]);
  const shared = { "dct:publisher": operator, "dcat:contactPoint": contact };
  const api = to(`${here}#api`);

  const distributionOf = (dataset: Dataset, format: Format) => {
    const { title, fileType, mediaType, standard: form } = formatFacts[format];
    const address = resource(`${site.baseUrl}${downloadAddress(dataset.id, format)}`);
    const [first] = dataset.licences;
    const plain = dataset.licences.length === 1 && first?.name !== "other-attribution";
    return node(`${here}#${dataset.id}-${format}`, "dcat:Distribution", {
      "dct:title": both(`${dataset.title}: ${title[0]}`, `${dataset.titleEn}: ${title[1]}`),
      "dcat:accessURL": address,
      "dcat:downloadURL": address,
      "dcat:accessService": api,
      ...(first ? { "dct:license": licence(first) } : {}),
      ...(plain ? {} : { "dct:rights": rightsOf(dataset) }),
      "dct:format": concept(`${authority}/file-type/${fileType}`, "dct:MediaTypeOrExtent", [fileType, fileType]),
      "dcat:mediaType": node(`https://www.iana.org/assignments/media-types/${mediaType}`, "dct:MediaType"),
      ...(format === "csv"
        ? { "dcat:packageFormat": node("https://www.iana.org/assignments/media-types/application/zip", "dct:MediaType") }
        : {}),
      ...(form ? { "dct:conformsTo": standard(...form) } : {}),
      "dct:language": format === "csv" ? language : [language, english],
      "dcatap:availability": concept(`${authority}/planned-availability/AVAILABLE`, "skos:Concept", ["beschikbaar", "available"]),
    });
  };
  /** Several licences, or none that is known: say it in words beside the one that the profile asks for. */
  const rightsOf = ({ licences }: Dataset) => {
    const nl = licences.map(({ title }) => title).join("; ");
    const en = licences.map(({ titleEn }) => titleEn).join("; ");
    return node(`${here}#rights-${slugOf(licences.map(({ name }) => name).join("-"))}`, "dct:RightsStatement", {
      "rdfs:label": both(
        licences.length > 1 ? `Delen vallen onder verschillende licenties: ${nl}. De herkomst staat op elke rij.` : `${nl}.`,
        licences.length > 1 ? `Parts fall under different licences: ${en}. Every row names its origin.` : `${en}.`,
      ),
    });
  };
  const temporalOf = ({ id, from, until }: Dataset) => {
    const [first, last] = [parsePeriod(from), parsePeriod(until)];
    return first && last
      ? {
          "dct:temporal": node(`${here}#${id}-period`, "dct:PeriodOfTime", {
            "dcat:startDate": date(first.start),
            "dcat:endDate": date(last.end),
          }),
        }
      : {};
  };
  const datasetOf = (dataset: Dataset) => {
    const id = `${here}#${dataset.id}`;
    const themes = [...new Set(dataset.themes.flatMap((name) => themesOf[name] ?? []))];
    const frequency = frequencies.find(({ words }) => words.test(dataset.cadence));
    const urls = dataset.urls.filter((url) => /^https?:\/\//.test(url) && URL.canParse(url)).map((url) => new URL(url).href);
    const keywords = [...dataset.indicators.map(titleOf), ...(dataset.synthetic ? ["voorbeelddata"] : []), "arbeidsmarkt"];
    return node(id, "dcat:Dataset", {
      "dct:title": both(dataset.title, dataset.titleEn),
      "dct:description": both(dataset.description, dataset.descriptionEn),
      "dct:identifier": id,
      ...shared,
      "dct:creator": dataset.publisher.split(/;\s*/).filter(Boolean).map(agent),
      "dct:accessRights": open,
      "dcat:theme": (themes.length > 0 ? themes : ["ECON"]).map(theme),
      "dcat:keyword": [...new Set(keywords)].map(dutch),
      "dct:language": language,
      ...(frequency
        ? { "dct:accrualPeriodicity": concept(`${authority}/frequency/${frequency.code}`, "dct:Frequency", frequency.names) }
        : {}),
      "dct:spatial": country,
      ...temporalOf(dataset),
      ...(/^\d{4}-\d{2}-\d{2}$/.test(dataset.retrieved) ? { "dct:modified": date(dataset.retrieved) } : {}),
      "dcat:version": snapshot.id,
      "dcat:landingPage": document(`${site.baseUrl}/bronnen#${dataset.id}`),
      "foaf:page": document(`${site.baseUrl}/bronnen`),
      "dct:bibliographicCitation": dutch(citation([dataset], { title: dataset.title, snapshot: snapshot.id, language: "nl" })),
      ...(urls.length > 0 ? { "prov:wasDerivedFrom": urls.map((url) => node(url, "prov:Entity")) } : {}),
      "dcat:distribution": formatsOf(dataset).map((format) => distributionOf(dataset, format)),
    });
  };

  const all = datasets.map(datasetOf);
  node(api["@id"], "dcat:DataService", {
    "dct:title": both("LLO-Radar API", "LLO-Radar API"),
    "dct:description": both(
      "Cijfers over werk en leren in de Nederlandse arbeidsmarktregio's, elk met bron, periode, status en uitgave. Openbaar, zonder aanmelden.",
      "Figures on work and learning in the Dutch labour-market regions, each with source, period, status and edition. Public, without registration.",
    ),
    "dct:identifier": api["@id"],
    ...shared,
    "dct:creator": operator,
    "dct:accessRights": open,
    // Of the service; each dataset has its own.
    "dct:license": licencesOf("EUPL-1.2").map(licence),
    "dcat:theme": Object.keys(themeNames).map(theme),
    "dcat:keyword": ["arbeidsmarkt", "leven lang ontwikkelen", "arbeidsmarktregio"].map(dutch),
    "dct:language": language,
    "dcat:endpointURL": resource(`${site.baseUrl}/api/v1`),
    "dcat:endpointDescription": resource(`${site.baseUrl}/api/v1/openapi.json`),
    "dct:conformsTo": standard("https://gitdocumentatie.logius.nl/publicatie/api/adr/", "NLGov REST API Design Rules"),
    "dcat:servesDataset": all,
  });
  node(here, "dcat:Catalog", {
    "dct:title": both("Gegevens van de LLO-Radar", "Data of the LLO-Radar"),
    "dct:description": both(
      "Alle cijfers en tabellen van deze LLO-Radar over werk en leren in de Nederlandse arbeidsmarktregio's, om mee te nemen en mee te rekenen.",
      "All figures and tables of this LLO-Radar on work and learning in the Dutch labour-market regions, to take along and calculate with.",
    ),
    ...shared,
    "dct:creator": operator,
    "dct:language": [language, english],
    "dct:spatial": country,
    "dct:modified": { "@value": snapshot.created, "@type": "xsd:dateTime" },
    "owl:versionInfo": snapshot.id,
    "foaf:homepage": document(`${site.baseUrl}/`),
    "dcat:themeTaxonomy": node(`${authority}/data-theme`, "skos:ConceptScheme", {
      "dct:title": both("Thema's van Europa", "Data themes of the EU"),
    }),
    "dct:conformsTo": standard("https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/", "DCAT-AP-NL 3.0"),
    "dcat:service": api,
    "dcat:dataset": all,
  });
  // The catalogue first, for who reads it as text.
  return { "@context": { ...prefixes }, "@graph": [...nodes.values()].reverse() };
}
