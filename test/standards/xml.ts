import { SaxesParser } from "saxes";

/** An element of XML with what stands in it. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  text: string;
}

/** Reads XML as strictly as the recommendation asks, with its namespaces; throws at the first fault. */
export function parseXml(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open: Element[] = [root];
  const inside = () => open.at(-1) ?? root;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const own = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
    const element: Element = { name, attributes: own, children: [], text: "" };
    inside().children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    inside().text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  const [only] = root.children;
  if (!only) throw new Error("no element");
  return only;
}

/** The children of an element with that name. */
export const childrenOf = (element: Element, name: string): Element[] => element.children.filter((child) => child.name === name);
