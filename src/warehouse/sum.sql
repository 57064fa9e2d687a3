-- Adds, for one type of part ($type), the totals that nobody published but whose parts are all there. Never for what may not be added.
INSERT INTO observation
WITH expected AS (SELECT region, CAST(count(*) AS INTEGER) AS members FROM region_member WHERE type = $type GROUP BY region)
SELECT any_value(part.dataset), part.indicator, part.period, m.region, part.occupation, part.sector, part.education, part.sex, part.age, part.other,
  round(sum(part.value), 4), '', part.unit,
  CASE WHEN count(*) FILTER (part.status = 'synthetic') > 0 THEN 'synthetic'
       WHEN count(*) FILTER (part.status = 'estimated') > 0 THEN 'estimated'
       WHEN count(*) FILTER (part.status = 'provisional') > 0 THEN 'provisional' ELSE 'final' END,
  part.series, max(part.division), max(part.source), max(part."table"), max(part.url), 'derived', max(part.retrieved),
  'Opgeteld uit ' || CAST(count(*) AS VARCHAR) || ' ' || $dutch || '.', 'Added up from ' || CAST(count(*) AS VARCHAR) || ' ' || $english || '.'
FROM observation part
JOIN indicator i ON i.id = part.indicator AND i.additive = 'yes'
JOIN region_member m ON m.member = part.region AND m.type = $type
JOIN expected e ON e.region = m.region
WHERE part.value IS NOT NULL
GROUP BY part.indicator, part.period, m.region, part.occupation, part.sector, part.education, part.sex, part.age, part.other, part.unit, part.series
HAVING count(*) = any_value(e.members)
AND NOT EXISTS (
  SELECT 1 FROM former_member f JOIN observation gone ON gone.region = f.member
  WHERE f.region = m.region AND gone.indicator = part.indicator AND gone.period = part.period AND gone.value IS NOT NULL
)
AND NOT EXISTS (
  SELECT 1 FROM observation have WHERE have.indicator = part.indicator AND have.period = part.period AND have.region = m.region
    AND have.occupation = part.occupation AND have.sector = part.sector AND have.education = part.education
    AND have.sex = part.sex AND have.age = part.age AND have.other = part.other
);
