/** A licence with its address. */
export interface Licence {
  name: string;
  title: string;
  titleEn: string;
  uri: string;
}

const known: readonly Licence[] = [
  {
    name: "CC-BY-4.0",
    title: "Creative Commons Naamsvermelding 4.0 (CC BY 4.0)",
    titleEn: "Creative Commons Attribution 4.0 (CC BY 4.0)",
    uri: "https://creativecommons.org/licenses/by/4.0/",
  },
  {
    name: "CC0-1.0",
    title: "CC0 1.0 (publiek domein)",
    titleEn: "CC0 1.0 (public domain)",
    uri: "https://creativecommons.org/publicdomain/zero/1.0/",
  },
  {
    name: "EUPL-1.2",
    title: "Openbare licentie van de Europese Unie 1.2 (EUPL)",
    titleEn: "European Union Public Licence 1.2 (EUPL)",
    uri: "https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12",
  },
];

/** The concept that Dutch catalogues use when nobody knows. */
const unknownLicence = "http://standaarden.overheid.nl/owms/terms/licentieonbekend";

/** The licences that a package names, in its order: `CC-BY-4.0, EUPL-1.2`. What is not known is said to be unknown, never taken for open. */
export function licencesOf(text: string): Licence[] {
  const names = text
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  return (names.length > 0 ? names : [""]).map(licenceOf);
}

function licenceOf(name: string): Licence {
  const found = known.find((licence) => licence.name === name);
  if (found) return found;
  const creative = /^CC-(BY(?:-[A-Z]{2})*)-(\d\.\d)$/.exec(name);
  if (creative) {
    const title = `Creative Commons ${creative[1]} ${creative[2]}`;
    return { name, title, titleEn: title, uri: `https://creativecommons.org/licenses/${creative[1]?.toLowerCase()}/${creative[2]}/` };
  }
  if (/^https?:\/\//.test(name) && URL.canParse(name)) return { name: "other", title: name, titleEn: name, uri: name };
  return {
    name: "other-attribution",
    title: "Licentie van de uitgever niet vastgesteld; noem de bron",
    titleEn: "Licence of the publisher not established; name the source",
    uri: unknownLicence,
  };
}
