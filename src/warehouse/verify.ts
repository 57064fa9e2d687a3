import type { DuckDBConnection } from "@duckdb/node-api";
import type { Issue } from "#operation";

/** Each check: SQL that returns the offending things as `place` and `fault`; none is good. */
const checks: readonly string[] = [
  `SELECT 'region ' || code AS place, 'code staat ' || CAST(count(*) AS VARCHAR) || ' keer' AS fault FROM region GROUP BY code HAVING count(*) > 1`,
  `SELECT 'region ' || slug, 'slug is niet uniek: ' || string_agg(code, ', ') FROM region GROUP BY slug HAVING count(*) > 1`,
  `SELECT 'region_part ' || region || ' ' || part, 'onbekende regio' FROM region_part
     WHERE region NOT IN (SELECT code FROM region) OR part NOT IN (SELECT code FROM region)`,
  `SELECT 'region ' || g.code, 'gemeente ligt in ' || CAST(count(a.code) AS VARCHAR) || ' arbeidsmarktregio''s; dat moet er een zijn'
     FROM region g LEFT JOIN region_part p ON p.part = g.code LEFT JOIN region a ON a.code = p.region AND a.type = 'arbeidsmarktregio'
     WHERE g.type = 'gemeente' AND g.code NOT IN (SELECT part FROM former_part) GROUP BY g.code HAVING count(a.code) <> 1`,
  `SELECT 'region_alias ' || alias, 'onbekende regio ' || region FROM region_alias WHERE region NOT IN (SELECT code FROM region)`,
  `SELECT 'tile ' || region, 'onbekende regio' FROM tile WHERE region NOT IN (SELECT code FROM region)`,
  `SELECT DISTINCT 'subject_word ' || word, 'onbekend doel ' || kind || ' ' || target FROM subject_word
     WHERE (kind = 'indicator' AND target NOT IN (SELECT id FROM indicator)) OR (kind = 'theme' AND target NOT IN (SELECT id FROM theme))
       OR (kind = 'sector' AND target NOT IN (SELECT code FROM sector)) OR (kind = 'education' AND target NOT IN (SELECT code FROM education))
       OR kind NOT IN ('indicator', 'theme', 'sector', 'education', 'other')`,
  `SELECT DISTINCT 'measure ' || m.id, 'onbekende indicator in ' || m.indicators || ' ' || m.occupation FROM measure m
     JOIN (SELECT id, regexp_replace(unnest(string_split(indicators || ';' || occupation, ';')), '\\[.*', '') AS indicator FROM measure) part ON part.id = m.id
     WHERE part.indicator <> '' AND part.indicator NOT IN (SELECT id FROM indicator)`,
  `SELECT DISTINCT 'question_word ' || word, 'onbekend doel ' || kind || ' ' || target FROM question_word
     WHERE (kind = 'measure' AND target NOT IN (SELECT id FROM measure)) OR (kind = 'absent' AND target NOT IN (SELECT id FROM measure) AND target <> '')
       OR (kind = 'sector' AND target NOT IN (SELECT code FROM sector)) OR (kind = 'education' AND target NOT IN (SELECT code FROM education))
       OR (kind = 'place' AND target NOT IN (SELECT code FROM region))
       OR kind NOT IN ('measure', 'sector', 'education', 'sex', 'age', 'other', 'place', 'absent', 'abroad', 'refuse', 'filler')`,
  `SELECT 'indicator ' || id, 'staat ' || CAST(count(*) AS VARCHAR) || ' keer' FROM indicator GROUP BY id HAVING count(*) > 1`,
  `SELECT 'indicator ' || id, 'onbekende eenheid ' || unit FROM indicator WHERE unit NOT IN (SELECT id FROM unit)`,
  `SELECT DISTINCT dataset, 'onbekende indicator ' || indicator FROM observation WHERE indicator NOT IN (SELECT id FROM indicator)`,
  `SELECT DISTINCT dataset, 'onbekende regio ' || region FROM observation WHERE region NOT IN (SELECT code FROM region)`,
  `SELECT DISTINCT dataset, 'onbekend beroep ' || occupation FROM observation WHERE occupation <> '' AND occupation NOT IN (SELECT code FROM occupation)`,
  `SELECT DISTINCT dataset, 'onbekende sector ' || sector FROM observation WHERE sector <> '' AND sector NOT IN (SELECT code FROM sector)`,
  `SELECT DISTINCT dataset, 'onbekend onderwijs ' || education FROM observation WHERE education <> '' AND education NOT IN (SELECT code FROM education)`,
  `SELECT DISTINCT o.dataset, o.indicator || ' staat in ' || o.unit || ', de indicator in ' || i.unit
     FROM observation o JOIN indicator i ON i.id = o.indicator WHERE o.unit <> i.unit`,
  `SELECT DISTINCT dataset, 'onbekende status ' || status FROM observation
     WHERE status NOT IN ('final', 'provisional', 'estimated', 'suppressed', 'missing', 'synthetic')`,
  `SELECT dataset || ' ' || indicator || ' ' || region || ' ' || period, 'status ' || status || ' met waarde ' || coalesce(CAST(value AS VARCHAR), text)
     FROM observation WHERE status IN ('suppressed', 'missing') AND (value IS NOT NULL OR text <> '')`,
  `SELECT dataset || ' ' || indicator || ' ' || region || ' ' || period, 'geen waarde, en geen status die dat uitlegt'
     FROM observation WHERE status NOT IN ('suppressed', 'missing') AND value IS NULL AND text = ''`,
  `SELECT dataset || ' ' || indicator || ' ' || region || ' ' || period || ' ' || other, 'cel staat ' || CAST(count(*) AS VARCHAR) || ' keer in het pakket'
     FROM observation GROUP BY dataset, indicator, period, region, occupation, sector, education, sex, age, other HAVING count(*) > 1`,
  `SELECT dataset || ' ' || period, 'periode is niet te lezen' FROM observation
     WHERE NOT regexp_full_match(period, '\\d{4}(Q[1-4]|-\\d{2}(-\\d{2})?|/\\d{2}|-\\d{4})?')`,
];

/** All that is wrong with what was loaded, before anything is derived; empty when the snapshot may be published. */
export async function verify(connection: DuckDBConnection): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const check of checks) {
    const reader = await connection.runAndReadAll(check);
    for (const [place, fault] of reader.getRowsJS() as [string, string][]) issues.push({ path: String(place), message: String(fault) });
  }
  return issues;
}
