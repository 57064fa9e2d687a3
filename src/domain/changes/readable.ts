import { type Context, type Edition, isProblem } from "#operation";

/** The figures of an edition; undefined when another version of the radar made it, with other tables. */
export async function readable(edition: Edition): Promise<Context["warehouse"] | undefined> {
  return edition.open().catch((error: unknown) => {
    if (isProblem(error)) return undefined;
    throw error;
  });
}
