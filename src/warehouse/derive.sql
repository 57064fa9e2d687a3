-- Run on a snapshot in the making, after all packages are in.

-- 1. Of two packages that name the same cell, the one read last counts; at the same date the later package.
CREATE TEMP TABLE kept AS
SELECT o.*, d.package, row_number() OVER (
  PARTITION BY indicator, period, region, occupation, sector, education, sex, age, other
  ORDER BY o.retrieved DESC, CASE WHEN o.quality IN ('live', 'imported') THEN 1 ELSE 0 END DESC, d.package DESC
) AS place
FROM observation o JOIN dataset d ON d.id = o.dataset;
DELETE FROM observation;
INSERT INTO observation SELECT * EXCLUDE (package, place) FROM kept WHERE place = 1;
DROP TABLE kept;

-- 2. Who lies in whom, at any depth, within one division.
CREATE TABLE region_member AS
WITH RECURSIVE closure(region, member) AS (
  SELECT region, part FROM region_part
  UNION
  SELECT c.region, p.part FROM closure c JOIN region_part p ON p.region = c.member
)
SELECT c.region, c.member, m.type FROM closure c JOIN region m ON m.code = c.member
UNION
SELECT 'NL01', code, type FROM region WHERE code = 'CR99';

-- Where the regions lay, at any depth, that the division no longer has. A figure of theirs was measured under the borders of then; the figures beside
-- it may not be added up under the borders of now: what they had would be left out.
CREATE TEMP TABLE former_member AS
SELECT region, part AS member FROM former_part
UNION
SELECT m.region, f.part FROM former_part f JOIN region_member m ON m.member = f.region;

-- 3. What is published against what its parts add up to: shown on the page when they differ.
CREATE TABLE total_check AS
WITH expected AS (SELECT region, type, CAST(count(*) AS INTEGER) AS members FROM region_member GROUP BY region, type)
SELECT whole.indicator, whole.period, whole.region, whole.occupation, whole.sector, whole.education, whole.sex, whole.age, whole.other,
  m.type AS part_type, CAST(count(*) AS INTEGER) AS parts, whole.value AS published, round(sum(part.value), 4) AS summed
FROM observation whole
JOIN indicator i ON i.id = whole.indicator AND i.additive = 'yes'
JOIN region_member m ON m.region = whole.region
JOIN observation part ON part.region = m.member AND part.indicator = whole.indicator AND part.period = whole.period
  AND part.occupation = whole.occupation AND part.sector = whole.sector AND part.education = whole.education
  AND part.sex = whole.sex AND part.age = whole.age AND part.other = whole.other AND part.series = whole.series
JOIN expected e ON e.region = whole.region AND e.type = m.type
WHERE whole.value IS NOT NULL AND part.value IS NOT NULL
AND NOT EXISTS (
  SELECT 1 FROM former_member f JOIN observation gone ON gone.region = f.member
  WHERE f.region = whole.region AND gone.indicator = whole.indicator AND gone.period = whole.period AND gone.value IS NOT NULL
)
GROUP BY ALL
HAVING count(*) = any_value(e.members);
