import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a model was asked, as it came over the line. */
interface Question {
  path: string;
  authorization: string | undefined;
  body: { model: string; messages: { role: string; content: string }[]; stream: boolean };
}

type Behaviour = (own: string, response: ServerResponse, request: IncomingMessage) => void;

const answer = (response: ServerResponse, content: unknown) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ id: "stub", object: "chat.completion", choices: [{ index: 0, message: { role: "assistant", content } }] }));
};
/** Says our own sentences with one thing in them changed. */
const says =
  (change: (own: string) => string): Behaviour =>
  (own, response) =>
    answer(response, change(own));

/** Everything that a model, or what stands between, does wrong; `behaves` is the one that does not. */
export const behaviours = {
  behaves: says((own) => own.replace(/^In (\d{4}) was (.*) in Twente( werkloos)?\./, "In Twente was in $1 $2$3.")),
  moves: says((own) =>
    own.replace(/In (het 2e kwartaal van \d{4}) was (.*?) in (de provincie \w+) werkloos\./, "In $3 was in $1 $2 werkloos."),
  ),
  echoes: says((own) => own),
  inventsNumber: says((own) => own.replace(/\d+,\d/, "7,7")),
  addsNumber: says((own) => `${own} Dat zijn 12.000 mensen.`),
  flipsDirection: says((own) => own.replace(/hoger|lager/, (way) => (way === "hoger" ? "lager" : "hoger"))),
  dropsUnit: says((own) => own.replace("%", "")),
  swapsRegions: says((own) => own.replace(/(Twente|de provincie Overijssel)(.*?)(heel Nederland)/s, "$3$2$1")),
  addsCause: says((own) => own.replace(/\.$/, ", doordat de haven groeit.")),
  addsName: says((own) => own.replace(/Twente|Overijssel/, "$& en Drenthe")),
  dropsStatus: says((own) => own.replace(/ Het cijfer is voorlopig\./, "")),
  foretells: says((own) => own.replace("was", "zal zijn")),
  chats: says((own) => `Natuurlijk! Hier is de tekst:\n\n${own}`),
  links: says((own) => `${own} Lees meer op [onze site](https://elders.example).`),
  scripts: says((own) => `${own}<script>alert(1)</script>`),
  otherLanguage: says(() => "In 2025, unemployment in Twente was higher than in the Netherlands."),
  empty: says(() => ""),
  noText: (_, response) => answer(response, { parts: [] }),
  noChoices: (_, response) => response.writeHead(200, { "content-type": "application/json" }).end('{"choices":[]}'),
  garbage: (_, response) =>
    response.writeHead(200, { "content-type": "application/json" }).end(Buffer.from([0xff, 0xfe, 0x00, 0x7b, 0x22])),
  html: (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<html><body>Inloggen</body></html>"),
  halfJson: (own, response) =>
    response.writeHead(200, { "content-type": "application/json" }).end(`{"choices":[{"message":{"content":"${own.slice(0, 20)}`),
  cutOff: (_, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
    response.write('{"choices":[');
    setTimeout(() => response.destroy(), 20);
  },
  fails: (_, response) => response.writeHead(500).end("kapot"),
  tooMany: (_, response) => response.writeHead(429, { "retry-after": "60" }).end("{}"),
  refuses: (_, response) => response.writeHead(401).end("{}"),
  huge: (own, response) => answer(response, own + " x".repeat(5_000_000)),
  slow: (own, response) => {
    const timer = setTimeout(() => answer(response, own), 60_000);
    response.once("close", () => clearTimeout(timer));
  },
  streamsForever: (_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const timer = setInterval(() => response.write(" "), 20);
    response.once("close", () => clearInterval(timer));
  },
  floods: (_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const more = () => {
      while (!response.destroyed && response.write("x".repeat(16_000)));
    };
    response.on("drain", more);
    more();
  },
  redirects: (_, response, request) =>
    response.writeHead(307, { location: `http://${request.headers.host}/elders/chat/completions` }).end(),
  hangsUp: (_, response) => void response.destroy(),
} satisfies Record<string, Behaviour>;
export type Misbehaviour = keyof typeof behaviours;

export interface ModelStub {
  /** The address to configure. */
  url: string;
  behave(how: Misbehaviour): void;
  asked: Question[];
  close(): Promise<void>;
}

/** A model on this machine that speaks the protocol of chat completions, and misbehaves as it is told. */
export async function startModel(): Promise<ModelStub> {
  let how: Misbehaviour = "behaves";
  const asked: Question[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString("utf8")) as Question["body"];
    asked.push({ path: request.url ?? "", authorization: request.headers.authorization, body });
    // Who was sent elsewhere gets what a model says that behaves: nothing may ever come of it.
    if (request.url?.startsWith("/elders")) return behaviours.behaves(body.messages.at(-1)?.content ?? "", response, request);
    behaviours[how](body.messages.at(-1)?.content ?? "", response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    behave: (next) => {
      how = next;
      asked.length = 0;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
