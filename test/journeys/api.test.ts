import { expect } from "vitest";
import { journey } from "./browser.ts";

journey("every public operation answers its own example, with the version and the snapshot", async ({ radar }) => {
  const document = (await (await fetch(`${radar.address}/api/v1/openapi.json`)).json()) as {
    openapi: string;
    paths: Record<string, Record<string, { operationId?: string }>>;
  };
  expect(document.openapi).toMatch(/^3\.1/);
  expect(Object.keys(document.paths).length).toBeGreaterThan(12);
  const page = await (await fetch(`${radar.address}/api`)).text();
  const examples = [...page.matchAll(/href="(\/api\/v1\/[^"]+)">Voorbeeld/g)].map(([, path = ""]) => path.replaceAll("&amp;", "&"));
  expect(examples.length).toBeGreaterThan(10);
  for (const path of examples) {
    const response = await fetch(`${radar.address}${path}`);
    expect(response.status, path).toBe(200);
    expect(response.headers.get("api-version")).toBe("1.0.0");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("x-snapshot"), path).toMatch(/^\d{4}-\d{2}-\d{2}/);
  }
});

journey("the same question to the same snapshot is answered with 304", async ({ radar }) => {
  const first = await fetch(`${radar.address}/api/v1/regions/twente/picture`);
  const etag = first.headers.get("etag") ?? "";
  const again = await fetch(`${radar.address}/api/v1/regions/twente/picture`, {
    headers: { "if-none-match": etag, "accept-encoding": "identity" },
  });
  expect([200, 304]).toContain(again.status);
  expect(
    (
      await fetch(`${radar.address}/api/v1/regions/twente/picture`, {
        headers: { "if-none-match": again.headers.get("etag") ?? "", "accept-encoding": "identity" },
      })
    ).status,
  ).toBe(304);
});

journey("wrong input is one problem with every fault; unknown addresses and trailing slashes are problems too", async ({ radar }) => {
  const wrong = await fetch(`${radar.address}/api/v1/tension/_classify?vacancies=veel&shortTermBenefits=-1`);
  expect(wrong.status).toBe(400);
  expect(wrong.headers.get("content-type")).toContain("application/problem+json");
  expect(((await wrong.json()) as { errors: { location: string }[] }).errors.map((fault) => fault.location)).toEqual([
    "vacancies",
    "shortTermBenefits",
  ]);
  for (const path of ["/api/v1/regions/", "/api/v1/niets", "/api/v1/regions/nergens/picture"]) {
    const lost = await fetch(`${radar.address}${path}`);
    expect(lost.status, path).toBe(404);
    expect(lost.headers.get("content-type"), path).toContain("application/problem+json");
    expect(lost.headers.get("api-version"), path).toBe("1.0.0");
  }
  expect((await fetch(`${radar.address}/api/v1/corrections/reports`)).status).toBe(401);
  const broken = await fetch(`${radar.address}/api/v1/corrections/reports`, {
    method: "POST",
    body: "{",
    headers: { "content-type": "application/json" },
  });
  expect(broken.status).toBe(400);
});

journey("pages and API carry the security headers, and an embed may be framed", async ({ radar }) => {
  const page = await fetch(`${radar.address}/regio/twente`);
  const policy = page.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe");
  expect(await page.text()).not.toMatch(/ style="|<style|<script/);
  for (const name of ["x-content-type-options", "referrer-policy", "strict-transport-security", "permissions-policy"])
    expect(page.headers.get(name), name).toBeTruthy();
  const embed = await fetch(`${radar.address}/embed/cijfer/jobs/twente`);
  expect(embed.headers.get("content-security-policy")).toContain("frame-ancestors *");
  expect(embed.headers.get("x-frame-options")).toBeNull();
  expect((await embed.text()).length).toBeLessThan(30_000);
});
