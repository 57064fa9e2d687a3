/** A model behind the protocol of `POST {url}/chat/completions`, as many suppliers and servers of one's own speak it. */
export interface Endpoint {
  url: string;
  model: string;
  /** A function, so that nothing that shows settings shows the key. */
  key?: () => string;
  timeoutMs: number;
}

export interface Message {
  role: "system" | "user";
  content: string;
}

/** Why there is no answer: not reached (or sent elsewhere), too slow, refused, too large, or not in the form that was agreed. */
export type Failure = "unreachable" | "slow" | "refused" | "size" | "form";

/** An answer of a few sentences is small; what is larger is read no further. */
const mostBytes = 64_000;

/** Asks the model once, within its time; never throws, never follows to another address, because the key would go along. */
export async function askModel(endpoint: Endpoint, messages: readonly Message[]): Promise<{ said: string } | { failed: Failure }> {
  const { url, model, key, timeoutMs } = endpoint;
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(`${url}/chat/completions`, {
      method: "POST",
      redirect: "error",
      signal,
      headers: { "content-type": "application/json", accept: "application/json", ...(key ? { authorization: `Bearer ${key()}` } : {}) },
      body: JSON.stringify({ model, messages, temperature: 0, max_tokens: 1000, stream: false }),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return { failed: "refused" };
    }
    const text = await firstBytes(response);
    if (text === undefined) return { failed: "size" };
    const said = contentOf(text);
    return said === undefined ? { failed: "form" } : { said };
  } catch {
    return { failed: signal.aborted ? "slow" : "unreachable" };
  }
}

/** The body as text; undefined when it is larger than an answer can be, and then the rest stays unread. */
async function firstBytes(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function contentOf(text: string): string | undefined {
  try {
    const answer = JSON.parse(text) as { choices?: { message?: { content?: unknown } }[] } | null;
    const content = answer?.choices?.[0]?.message?.content;
    return typeof content === "string" ? content : undefined;
  } catch {
    return undefined;
  }
}
