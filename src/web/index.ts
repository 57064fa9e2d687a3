import { Hono } from "hono";
import type { Radar } from "../radar.ts";

/** The pages. */
export function webRoutes(_radar: Radar): Hono {
  return new Hono();
}
