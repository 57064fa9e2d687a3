import { Hono } from "hono";
import { expect, test } from "vitest";
import { boundedBody } from "./body.ts";

const app = new Hono();
app.use(boundedBody((c, { status, message }) => c.text(message.nl, status), { mostBytesAt: () => 10, withinMs: 30 }));
app.post("/", async (c) => c.text(`gekregen: ${await c.req.text()}`));

const send = (body: ReadableStream<Uint8Array> | string, headers = {}) =>
  app.request("/", { method: "POST", body, headers, duplex: "half" } as RequestInit);
const stream = (pieces: string[], close = true) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      if (close) controller.close();
    },
  });

test("a body within bounds comes through as it was", async () => {
  expect(await (await send("hallo")).text()).toBe("gekregen: hallo");
  expect(await (await send(stream(["ha", "llo", ""]))).text()).toBe("gekregen: hallo");
  expect(await (await app.request("/", { method: "POST" })).text()).toBe("gekregen: ");
});

test("one that says it is too large, or turns out to be, is refused", async () => {
  expect((await send("x", { "content-length": "11" })).status).toBe(413);
  expect((await send(stream(["123456", "789012"]))).status).toBe(413);
});

test("an address that takes files takes more than the others", async () => {
  const both = new Hono();
  both.use(
    boundedBody((c, { status }) => c.text("te groot", status), { mostBytesAt: (path) => (path === "/groot" ? 100_000 : undefined) }),
  );
  both.post("*", (c) => c.text("goed"));
  const sent = async (path: string, size: number) => (await both.request(path, { method: "POST", body: "x".repeat(size) })).status;
  expect([await sent("/groot", 99_000), await sent("/groot", 101_000)]).toEqual([200, 413]);
  expect([await sent("/klein", 60_000), await sent("/klein", 99_000)]).toEqual([200, 413]);
});

test("one that breaks off is refused, and is no fault of ours", async () => {
  const broken = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode("12")),
    pull: (controller) => controller.error(new Error("aborted")),
  });
  const response = await send(broken);
  expect([response.status, await response.text()]).toEqual([400, "de inhoud brak af voor het einde"]);
});

test("one that does not come is not waited for", async () => {
  const response = await send(stream(["12"], false));
  expect([response.status, await response.text()]).toEqual([408, "de inhoud was er niet binnen 0.03 seconden"]);
});
