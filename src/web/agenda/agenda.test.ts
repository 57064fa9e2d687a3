import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseConfig } from "../../config.ts";
import { openRadar, type Radar } from "../../radar.ts";
import { radarApp } from "../../server.ts";

let data: string;
let radar: Radar;
let app: ReturnType<typeof radarApp>;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "llo-agenda-page-"));
  radar = await openRadar(parseConfig({ LLO_DATA: data }, resolve(import.meta.dirname, "../../..")), {
    now: () => new Date("2026-11-25T10:00:00Z"),
  });
  app = radarApp(radar);
}, 120_000);
afterAll(async () => {
  await radar?.close();
  await rm(data, { recursive: true, force: true });
});

async function post(fields: Record<string, string | File>, path = "/agenda") {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const response = await app.request(path, { method: "POST", body });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
const fileOf = (text: string, name = "agenda.json") => new File([text], name, { type: "application/json" });
/** What stands in a field of the page. */
const fieldIn = (html: string, name: string) =>
  new RegExp(`<input[^>]*name="${name.replaceAll(".", "\\.")}"[^>]*value="([^"]*)"`).exec(html)?.[1];

const about = {
  ...{
    title: "Agenda van Twente",
    region: "AM05",
    "period.from": "2026",
    "period.until": "2030",
    "plan.from": "2026",
    "plan.until": "2027",
  },
};
const goal = {
  ...{ "goals.0.id": "doel-1", "goals.0.title": "Meer banen", "goals.0.measure": "jobs@AM05", "goals.0.direction": "higher" },
  ...{
    "goals.0.baseline.period": "2019-12",
    "goals.0.baseline.value": "299.700",
    "goals.0.target.value": "335.000",
    "goals.0.target.by": "2030",
  },
};

describe("the form gives everything back", () => {
  test("one more goal, one less, with what was typed elsewhere", async () => {
    const more = await post({ ...about, ...goal, "goals.0.target.value": "veel meer", doe: "erbij-goals" });
    expect(more.status).toBe(200);
    expect([fieldIn(more.text, "goals.0.target.value"), fieldIn(more.text, "goals.1.id")]).toEqual(["veel meer", "doel-2"]);
    const less = await post({ ...about, ...goal, "goals.1.id": "doel-2", "goals.1.title": "Blijft", doe: "weg-goals-0" });
    expect(fieldIn(less.text, "goals.0.title")).toBe("Blijft");
    expect(fieldIn(less.text, "goals.1.title")).toBeUndefined();
  });

  test("a measure that was just chosen brings its newest figure, unless somebody typed another", async () => {
    const chosen = { ...about, "goals.0.id": "doel-1", "goals.0.measure": "jobs@AM05", doe: "toon" };
    const fresh = await post(chosen);
    expect([fieldIn(fresh.text, "goals.0.baseline.period"), fieldIn(fresh.text, "goals.0.baseline.value")]).toEqual(["2024-12", "320.400"]);
    const other = await post({
      ...{ ...chosen, "goals.0.measure": "unemployment-rate@PV23", "goals.0.was": "jobs@AM05|2024-12|320.400" },
      ...{ "goals.0.baseline.period": "2024-12", "goals.0.baseline.value": "320.400", "goals.0.unit": "thousand-jobs" },
    });
    expect([fieldIn(other.text, "goals.0.baseline.period"), fieldIn(other.text, "goals.0.unit")]).toEqual(["2023Q2", "percent"]);
    const typed = await post({ ...chosen, "goals.0.baseline.period": "2019-12", "goals.0.baseline.value": "299.700" });
    expect(fieldIn(typed.text, "goals.0.baseline.value")).toBe("299.700");
    const asked = await post({ ...chosen, ...goal, doe: "beginpunt-0" });
    expect(fieldIn(asked.text, "goals.0.baseline.value")).toBe("320.400");
  });

  test("faults stand on top, with links to fields that are there, and beside them", async () => {
    const { status, text } = await post({
      ...about,
      ...goal,
      title: "",
      "goals.0.target.value": "veel",
      "goals.0.measure": "",
      doe: "kijk",
    });
    expect(status).toBe(400);
    const links = [...(/<div class="error"[\s\S]*?<\/div>/.exec(text)?.[0] ?? "").matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links).toEqual(expect.arrayContaining(["title", "goals.0.measure", "goals.0.target.value"]));
    for (const id of links) expect(text).toContain(`id="${id}"`);
    expect(text).toContain("Titel: mag niet leeg zijn</a>");
    expect(text).toContain("Doel 1, Hoeveel?: moet een getal zijn (gekregen: &quot;veel&quot;)");
    expect(text).toMatch(/id="goals\.0\.target\.value"[^>]*aria-invalid/);
  });

  test("in English numbers are read and shown the English way", async () => {
    const { text } = await post(
      { ...about, ...goal, "goals.0.baseline.value": "299,700", "goals.0.target.value": "335,000", doe: "bekijk" },
      "/en/agenda",
    );
    expect(text).toContain("The target is at least 335,000 jobs in December 2030.");
  });
});

test("the agenda is told for reading, with its figures and sources, and no script", async () => {
  const { status, text } = await post({ ...about, ...goal, doe: "bekijk" });
  expect(status).toBe(200);
  expect(text).toContain("Het doel is ten minste 335.000 banen in december 2030.");
  expect(text).toContain("CBS StatLine");
  expect(text).toContain('stroke-dasharray="5 4"');
  expect(text).not.toContain("<script");
});

describe("a file", () => {
  const download = () => post({ ...about, ...goal, doe: "bestand" });

  test("that is downloaded can be opened again, and is the same then", async () => {
    const first = await download();
    expect(first.headers.get("content-disposition")).toBe('attachment; filename="meerjarenagenda-twente.json"');
    expect(JSON.parse(first.text)).toMatchObject({
      format: "llo-agenda/1",
      goals: [{ target: { value: 335, by: 2030 }, unit: "thousand-jobs" }],
    });
    const opened = await post({ doe: "open", bestand: fileOf(first.text) });
    expect(opened.status).toBe(200);
    expect([fieldIn(opened.text, "title"), fieldIn(opened.text, "goals.0.target.value")]).toEqual(["Agenda van Twente", "335.000"]);
  });

  test("is had of an agenda with faults too, and opens with them", async () => {
    const half = await post({ ...about, ...goal, "goals.0.target.value": "veel", doe: "bestand" });
    const opened = await post({ doe: "open", bestand: fileOf(half.text) });
    expect(opened.status).toBe(400);
    expect(fieldIn(opened.text, "goals.0.target.value")).toBe("veel");
  });

  test.each([
    ["that is none", {}, "Kies eerst een bestand"],
    ["that is too large", { bestand: fileOf("x".repeat(1_200_000)) }, "Dit bestand is 1,2 MB groot. Een agenda is ten hoogste 1 MB."],
    ["that is no JSON", { bestand: fileOf("geen json") }, "dit is geen JSON-bestand dat te lezen is"],
    ["of another kind", { bestand: fileOf('{"format":"iets/1"}') }, "deze radar leest llo-agenda/1"],
  ])("%s is told, and what stood in the form is still there", async (_, given, said) => {
    const { status, text } = await post({ ...about, ...goal, doe: "open", ...(given as Record<string, File>) });
    expect(status).toBe(400);
    expect(text).toContain(said);
    expect(fieldIn(text, "goals.0.target.value")).toBe("335.000");
  });

  test("that is far too large is refused before it is read", async () => {
    const body = "x".repeat(4_100_000);
    expect(
      (await app.request("/agenda", { method: "POST", body, headers: { "content-type": "multipart/form-data; boundary=x" } })).status,
    ).toBe(413);
  });
});

test("a program may send as large a file as the form takes, and no larger", async () => {
  const check = async (bytes: number) => {
    const body = JSON.stringify({ agenda: { format: "llo-agenda/1", title: "x".repeat(bytes) } });
    return app.request("/api/v1/agendas/_check", { method: "POST", body, headers: { "content-type": "application/json" } });
  };
  const answer = await check(900_000);
  expect([answer.status, ((await answer.json()) as { valid: boolean }).valid]).toEqual([200, false]);
  expect((await check(1_200_000)).status).toBe(413);
});

test("a version is kept in the agenda, and what changed since is told", async () => {
  const recorded = await post({ ...about, ...goal, opmerking: "Vastgesteld", doe: "versie" });
  expect(recorded.text).toContain("Versie 1 ligt vast.");
  const versions = (fieldIn(recorded.text, "versions") ?? "").replaceAll("&quot;", '"');
  const later = await post({ ...about, ...goal, "goals.0.target.value": "340.000", versions, doe: "bekijk" });
  expect(later.text).toContain("Wat is er veranderd sinds versie 1 van 25 november 2026?");
  expect(later.text).toContain("Doelen, Meer banen: het doel was 335.000 banen (2030), is nu 340.000 banen (2030)");
  const without = await post({ ...about, ...goal, versions, doe: "weg-versie" });
  expect(without.text).toContain("Er ligt nog geen versie vast.");
  const wrong = await post({ ...about, title: "", doe: "versie" });
  expect([wrong.status, wrong.text.includes("Er ligt nog geen versie vast.")]).toEqual([400, true]);
});

test.each(["{", "[]", "null", '{"format":"llo-agenda/1"}'])(
  "an agenda that a page carried along and is none (%s) is refused",
  async (agenda) => {
    expect((await post({ agenda, doe: "bewerk" })).status).toBe(400);
  },
);

test("what somebody wrote is text on the page, whatever it says", async () => {
  const bad = '"><script>alert(1)</script>';
  for (const doe of ["toon", "bekijk"]) {
    const { text } = await post({ ...about, ...goal, title: bad, "goals.0.title": bad, "goals.0.why": `</textarea>${bad}`, doe });
    expect(text).not.toContain("<script>alert");
  }
});

describe("as a document", () => {
  test.each([
    ["pdf", "%PDF-1.", "application/pdf"],
    ["docx", "PK", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ])("%s is made of the form, and of the file by itself", async (format, start, mediaType) => {
    const example = await app.request("/api/v1/agendas/_example?region=twente");
    const { agenda } = (await example.json()) as { agenda: object };
    const body = JSON.stringify(agenda);
    const alone = await app.request(`/en/agenda.${format}`, { method: "POST", body, headers: { "content-type": "application/json" } });
    const sent = [
      await post({ ...about, ...goal }, `/agenda.${format}`),
      { status: alone.status, headers: alone.headers, text: await alone.text() },
    ];
    for (const { status, headers, text } of sent) {
      expect([status, headers.get("content-type"), headers.get("content-disposition")]).toEqual([
        ...[200, mediaType, `attachment; filename="meerjarenagenda-twente.${format}"`],
      ]);
      expect(text.startsWith(start)).toBe(true);
    }
  });

  test("is not made of an agenda with faults: the form comes back with them", async () => {
    const { status, text } = await post({ ...about, ...goal, "goals.0.target.value": "veel" }, "/agenda.pdf");
    expect([status, text.includes("moet een getal zijn")]).toEqual([400, true]);
  });
});
