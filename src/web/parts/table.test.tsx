import { expect, test } from "vitest";
import { DataTable } from "./table.tsx";

const html = (props: Parameters<typeof DataTable>[0]) => String(<DataTable {...props} />);

test("a name that leads somewhere is a link, numbers stand to the right", () => {
  const table = html({ caption: "Inkomen", head: ["Regio", "Waarde"], rows: [[{ words: "Twente", href: "/regio/twente" }, "€ 39.900"]] });
  expect(table).toContain('<th scope="row"><a class="nl-link" href="/regio/twente">Twente</a></th>');
  expect(table).toContain('<td class="n">€ 39.900</td>');
});

test("a table of four columns carries the names of its columns and the roles that keep it a table when its rows become cards", () => {
  const table = html({ caption: "Banen", head: ["Periode", "Waarde", "Verandering", "Status"], rows: [["2024", "1", "", "voorlopig"]] });
  expect(table).toContain('<table class="stacks" role="table">');
  expect(table).toContain('<td data-label="Status" role="cell">voorlopig</td>');
  expect(table).toContain('role="rowheader"');
  expect(html({ caption: "", head: ["a", "b"], rows: [] })).not.toContain('role="table"');
});

test("a column to sort by says so in its head", () => {
  const table = html({ caption: "", head: [{ name: "Loon", child: <a href="?s=loon">Loon</a>, sort: "descending" }], rows: [[1]] });
  expect(table).toContain('aria-sort="descending"');
  expect(table).toContain('<a href="?s=loon">Loon</a>');
});
