import { DuckDBInstance } from "@duckdb/node-api";
import concealSql from "./conceal.sql?raw";
import { quoted } from "./sum.ts";

const cell = "indicator, period, region, occupation, sector, education, sex, age, other";

export interface Concealed {
  /** How many figures and lines of its log are hidden that were not; 0 when it is as it was. */
  concealed: number;
  /** Packages that were taken out since, of which it shows the figures. */
  again: string[];
}

/** Hides in the edition at `path` what one of the editions at `later` hides or has hidden. */
export async function conceal(path: string, later: readonly string[]): Promise<Concealed> {
  const instance = await DuckDBInstance.create(path);
  try {
    const connection = await instance.connect();
    await connection.run(`CREATE TEMP TABLE shielded AS SELECT ${cell} FROM observation WHERE false`);
    const again = new Set<string>();
    for (const file of later) {
      await connection.run(`ATTACH ${quoted(file)} AS later (READ_ONLY)`);
      await connection.run(
        `INSERT INTO shielded SELECT ${cell} FROM later.observation WHERE status = 'suppressed'
         UNION SELECT ${cell} FROM later.correction WHERE old_status = 'suppressed' OR new_status = 'suppressed'
         EXCEPT SELECT * FROM shielded`,
      );
      const gone = await connection.runAndReadAll(
        "SELECT dataset FROM later.correction WHERE kind = 'removed' AND dataset IN (SELECT package FROM dataset)",
      );
      for (const [name] of gone.getRowsJS()) again.add(String(name));
      await connection.run("DETACH later");
    }
    await connection.run(concealSql);
    const reader = await connection.runAndReadAll(
      "SELECT CAST((SELECT count(*) FROM concealed) + (SELECT lines FROM concealed_line) AS INTEGER)",
    );
    await connection.run("CHECKPOINT");
    connection.closeSync();
    return { concealed: Number(reader.getRowsJS()[0]?.[0] ?? 0), again: [...again].sort() };
  } finally {
    instance.closeSync();
  }
}
