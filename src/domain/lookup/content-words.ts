/** Words that ask or bind, and name nothing. */
const asking = new Set(
  `aan als bij dat de dit een en er het hoe hoeveel hoog ik in is kan kun kunt laag met mijn naar of om op over per te tot u van veel voor waar wat welke
   welk werk wie wordt worden zijn a about am an and are at by can do does for from high how i in is it low many me most much my of on or per
   the there to what where which who with work you`.split(/\s+/),
);

/** The words of a folded question that name something. */
export const contentWords = (folded: string): string[] => folded.split(" ").filter((word) => word !== "" && !asking.has(word));
