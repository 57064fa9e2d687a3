import { agenda } from "./agenda.ts";
import type { CommandSpec } from "./command.ts";
import { importing } from "./import.ts";
import { mcp } from "./mcp.ts";
import { refresh } from "./refresh.ts";
import { reports } from "./reports.ts";
import { snapshots } from "./snapshots.ts";
import { stories } from "./stories.ts";

export const commands: readonly CommandSpec[] = [refresh, importing, snapshots, reports, agenda, stories, mcp];
