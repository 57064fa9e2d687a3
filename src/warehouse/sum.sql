-- Adds, for one type of part ($type, $one and $many in words), the totals that nobody published but whose parts are all there. Never for what may
-- not be added. Parts in whole thousands were each rounded by up to 500: the sum says how far that can bring it off, and of noughts alone it is
-- known only what it is less than. Parts that are sums themselves may each be further off, nobody knows how far: noughts of that kind are not added.
INSERT INTO observation
WITH expected AS (SELECT region, CAST(count(*) AS INTEGER) AS members FROM region_member WHERE type = $type GROUP BY region)
SELECT min(part.dataset), part.indicator, part.period, m.region, part.occupation, part.sector, part.education, part.sex, part.age, part.other,
  CASE WHEN bool_and(part.value = 0) AND any_value(u.factor) = 1000 THEN NULL ELSE round(sum(part.value), 4) END,
  CASE WHEN bool_and(part.value = 0) AND any_value(u.factor) = 1000 THEN 'minder dan ' || format('{:t.}', count(*) * 500) ELSE '' END, part.unit,
  CASE WHEN count(*) FILTER (part.status = 'synthetic') > 0 THEN 'synthetic'
       WHEN count(*) FILTER (part.status = 'estimated') > 0 THEN 'estimated'
       WHEN count(*) FILTER (part.status = 'provisional') > 0 THEN 'provisional' ELSE 'final' END,
  part.series, max(part.division), max(part.source), max(part."table"), max(part.url), 'derived', max(part.retrieved),
  CASE WHEN count(*) = 1 THEN 'Het cijfer van 1 ' || $one || ': dat is hetzelfde gebied.'
       ELSE 'Opgeteld uit ' || CAST(count(*) FILTER (m.member <> 'CR99') AS VARCHAR) || ' ' || $many
         || CASE WHEN count(*) FILTER (m.member = 'CR99') > 0 THEN ', en wat niet bij een regio is in te delen.' ELSE '.' END
         || CASE WHEN any_value(u.factor) = 1000 AND bool_and(part.value = round(part.value))
            THEN CASE WHEN bool_or(part.quality = 'derived') THEN ' De delen zijn zelf afgeleid uit afgeronde cijfers: de som kan er meer dan '
                      ELSE ' Elk deel is afgerond op duizendtallen: de som kan er ' END || format('{:t.}', count(*) * 500) || ' naast zitten.'
            ELSE '' END
  END,
  CASE WHEN count(*) = 1 THEN 'The figure of 1 ' || $oneEn || ': that is the same area.'
       ELSE 'Added up from ' || CAST(count(*) FILTER (m.member <> 'CR99') AS VARCHAR) || ' ' || $manyEn
         || CASE WHEN count(*) FILTER (m.member = 'CR99') > 0 THEN ', and what cannot be placed in any of them.' ELSE '.' END
         || CASE WHEN any_value(u.factor) = 1000 AND bool_and(part.value = round(part.value))
            THEN CASE WHEN bool_or(part.quality = 'derived') THEN ' The parts are themselves derived from rounded figures: the sum may be more than '
                      ELSE ' Each part is rounded to thousands: the sum may be ' END || format('{:,}', count(*) * 500) || ' off.'
            ELSE '' END
  END
FROM observation part
JOIN indicator i ON i.id = part.indicator AND i.additive = 'yes'
LEFT JOIN unit u ON u.id = i.unit
JOIN region_member m ON m.member = part.region AND m.type = $type
JOIN expected e ON e.region = m.region
WHERE part.value IS NOT NULL
GROUP BY part.indicator, part.period, m.region, part.occupation, part.sector, part.education, part.sex, part.age, part.other, part.unit, part.series
HAVING count(*) = any_value(e.members)
AND NOT (any_value(u.factor) = 1000 AND bool_and(part.value = 0) AND bool_or(part.quality = 'derived'))
AND NOT EXISTS (
  SELECT 1 FROM former_member f JOIN observation gone ON gone.region = f.member
  WHERE f.region = m.region AND gone.indicator = part.indicator AND gone.period = part.period AND gone.value IS NOT NULL
)
AND NOT EXISTS (
  SELECT 1 FROM observation have WHERE have.indicator = part.indicator AND have.period = part.period AND have.region = m.region
    AND have.occupation = part.occupation AND have.sector = part.sector AND have.education = part.education
    AND have.sex = part.sex AND have.age = part.age AND have.other = part.other
);
