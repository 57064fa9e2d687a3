-- The warehouse: one file a snapshot, written once. Columns follow docs/data/README.md; `origin` columns stand at the end of each table.
-- Texts are never null (empty is 'not applicable'); numbers are null when unknown.

CREATE TABLE dataset (
  id VARCHAR NOT NULL PRIMARY KEY, package VARCHAR NOT NULL, resource VARCHAR NOT NULL, title VARCHAR NOT NULL, title_en VARCHAR NOT NULL,
  description VARCHAR NOT NULL, publisher VARCHAR NOT NULL, licence VARCHAR NOT NULL, cadence VARCHAR NOT NULL,
  retrieved VARCHAR NOT NULL, path VARCHAR NOT NULL, row_count INTEGER NOT NULL
);

CREATE TABLE region (
  code VARCHAR NOT NULL, name VARCHAR NOT NULL, type VARCHAR NOT NULL, slug VARCHAR NOT NULL,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);
CREATE TABLE region_part (
  region VARCHAR NOT NULL, part VARCHAR NOT NULL, division VARCHAR NOT NULL,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);
-- Where a region that the newest division no longer has lay last; it is a part of nothing now.
CREATE TABLE former_part (
  region VARCHAR NOT NULL, part VARCHAR NOT NULL, division VARCHAR NOT NULL,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);
CREATE TABLE region_alias (
  region VARCHAR NOT NULL, alias VARCHAR NOT NULL, kind VARCHAR NOT NULL,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);
CREATE TABLE tile (
  region VARCHAR NOT NULL, "column" INTEGER NOT NULL, "row" INTEGER NOT NULL, short VARCHAR NOT NULL,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);
CREATE TABLE boundary (
  region VARCHAR NOT NULL, geometry VARCHAR NOT NULL,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);

CREATE TABLE occupation (
  code VARCHAR NOT NULL, name VARCHAR NOT NULL, name_en VARCHAR NOT NULL, level VARCHAR NOT NULL, parent VARCHAR NOT NULL,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);
CREATE TABLE occupation_word (
  word VARCHAR NOT NULL, language VARCHAR NOT NULL, code VARCHAR NOT NULL,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);
CREATE TABLE subject_word (
  word VARCHAR NOT NULL, language VARCHAR NOT NULL, kind VARCHAR NOT NULL, target VARCHAR NOT NULL,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);
CREATE TABLE measure (
  id VARCHAR NOT NULL, title VARCHAR NOT NULL, title_en VARCHAR NOT NULL, indicators VARCHAR NOT NULL, occupation VARCHAR NOT NULL,
  percent VARCHAR NOT NULL, number VARCHAR NOT NULL, later VARCHAR NOT NULL, regional VARCHAR NOT NULL, choices VARCHAR NOT NULL, inverse VARCHAR NOT NULL,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);
CREATE TABLE question_word (
  word VARCHAR NOT NULL, language VARCHAR NOT NULL, kind VARCHAR NOT NULL, target VARCHAR NOT NULL,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);
CREATE TABLE crosswalk (
  from_code VARCHAR NOT NULL, to_code VARCHAR NOT NULL, share DOUBLE, note VARCHAR NOT NULL,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);
CREATE TABLE similar_occupation (
  code VARCHAR NOT NULL, rank INTEGER NOT NULL, "similar" VARCHAR NOT NULL,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);
CREATE TABLE sector (
  code VARCHAR NOT NULL, name VARCHAR NOT NULL, name_en VARCHAR NOT NULL, level VARCHAR NOT NULL, parent VARCHAR NOT NULL,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);
CREATE TABLE education (
  code VARCHAR NOT NULL, name VARCHAR NOT NULL, name_en VARCHAR NOT NULL, level VARCHAR NOT NULL, parent VARCHAR NOT NULL,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);

CREATE TABLE unit (
  id VARCHAR NOT NULL, factor DOUBLE, decimals INTEGER, symbol VARCHAR NOT NULL,
  one VARCHAR NOT NULL, many VARCHAR NOT NULL, one_en VARCHAR NOT NULL, many_en VARCHAR NOT NULL,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);
CREATE TABLE theme (
  id VARCHAR NOT NULL, title VARCHAR NOT NULL, title_en VARCHAR NOT NULL, position INTEGER,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);
CREATE TABLE indicator (
  id VARCHAR NOT NULL, title VARCHAR NOT NULL, title_en VARCHAR NOT NULL, definition VARCHAR NOT NULL, definition_en VARCHAR NOT NULL,
  unit VARCHAR NOT NULL, themes VARCHAR NOT NULL, additive VARCHAR NOT NULL, compare VARCHAR NOT NULL, better VARCHAR NOT NULL,
  sentence VARCHAR NOT NULL, sentence_en VARCHAR NOT NULL, method VARCHAR NOT NULL, position INTEGER,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);

CREATE TABLE observation (
  dataset VARCHAR NOT NULL,
  indicator VARCHAR NOT NULL, period VARCHAR NOT NULL, region VARCHAR NOT NULL, occupation VARCHAR NOT NULL, sector VARCHAR NOT NULL,
  education VARCHAR NOT NULL, sex VARCHAR NOT NULL, age VARCHAR NOT NULL, other VARCHAR NOT NULL,
  value DOUBLE, text VARCHAR NOT NULL, unit VARCHAR NOT NULL, status VARCHAR NOT NULL, series VARCHAR NOT NULL, division VARCHAR NOT NULL,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL, retrieved VARCHAR NOT NULL,
  note VARCHAR NOT NULL, note_en VARCHAR NOT NULL
);

CREATE TABLE instrument (
  id VARCHAR NOT NULL, name VARCHAR NOT NULL, kind VARCHAR NOT NULL, kind_en VARCHAR NOT NULL, owner VARCHAR NOT NULL,
  region_scope VARCHAR NOT NULL, region_scope_en VARCHAR NOT NULL, audience VARCHAR NOT NULL,
  questions VARCHAR NOT NULL, questions_en VARCHAR NOT NULL, data_sources VARCHAR NOT NULL,
  frequency VARCHAR NOT NULL, frequency_en VARCHAR NOT NULL, horizon VARCHAR NOT NULL, horizon_en VARCHAR NOT NULL,
  uses_ai VARCHAR NOT NULL, uses_ai_en VARCHAR NOT NULL, skills_level VARCHAR NOT NULL, skills_level_en VARCHAR NOT NULL,
  law VARCHAR NOT NULL, law_en VARCHAR NOT NULL, status VARCHAR NOT NULL, status_en VARCHAR NOT NULL,
  limits VARCHAR NOT NULL, limits_en VARCHAR NOT NULL, link VARCHAR NOT NULL, section VARCHAR NOT NULL,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);
CREATE TABLE report_figure (
  indicator VARCHAR NOT NULL, region VARCHAR NOT NULL, region_name VARCHAR NOT NULL, period VARCHAR NOT NULL, dims VARCHAR NOT NULL,
  value DOUBLE, unit VARCHAR NOT NULL, bound VARCHAR NOT NULL, kind VARCHAR NOT NULL, original_source VARCHAR NOT NULL,
  section VARCHAR NOT NULL, note VARCHAR NOT NULL,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);
CREATE TABLE report_region (
  region VARCHAR NOT NULL, topic VARCHAR NOT NULL, name VARCHAR NOT NULL, description VARCHAR NOT NULL, section VARCHAR NOT NULL,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);
CREATE TABLE report_law (
  id VARCHAR NOT NULL, title VARCHAR NOT NULL, kind VARCHAR NOT NULL, level VARCHAR NOT NULL, region_names VARCHAR NOT NULL,
  dates VARCHAR NOT NULL, who_touched VARCHAR NOT NULL, mechanism VARCHAR NOT NULL, in_models VARCHAR NOT NULL, section VARCHAR NOT NULL,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);

-- Labels of codes that an import brought along (dimension tables of CBS and the like).
CREATE TABLE code_label (
  list VARCHAR NOT NULL, code VARCHAR NOT NULL, title VARCHAR NOT NULL, description VARCHAR NOT NULL,
  source VARCHAR NOT NULL, "table" VARCHAR NOT NULL, url VARCHAR NOT NULL, quality VARCHAR NOT NULL
);

-- What a later snapshot said differently from an earlier one; carried from snapshot to snapshot. A line of kind 'removed' is of no cell: it says that a
-- package went as a whole (`dataset` is its name) with so many figures (`old_value`). `old_dataset` is where the old figure came from, when known.
CREATE TABLE correction (
  snapshot VARCHAR NOT NULL, changed VARCHAR NOT NULL, dataset VARCHAR NOT NULL,
  indicator VARCHAR NOT NULL, period VARCHAR NOT NULL, region VARCHAR NOT NULL, occupation VARCHAR NOT NULL, sector VARCHAR NOT NULL,
  education VARCHAR NOT NULL, sex VARCHAR NOT NULL, age VARCHAR NOT NULL, other VARCHAR NOT NULL,
  old_value DOUBLE, old_text VARCHAR NOT NULL, old_status VARCHAR NOT NULL,
  new_value DOUBLE, new_text VARCHAR NOT NULL, new_status VARCHAR NOT NULL, kind VARCHAR NOT NULL, old_dataset VARCHAR NOT NULL DEFAULT ''
);
