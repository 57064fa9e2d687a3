-- Run on a copy of an earlier edition: what a later edition hid is hidden in it too. `shielded` holds the cells that were hidden since.
CREATE TEMP TABLE concealed AS
SELECT o.indicator, o.period, o.region, o.occupation, o.sector, o.education, o.sex, o.age, o.other
FROM observation o JOIN shielded h ON h.indicator = o.indicator AND h.period = o.period AND h.region = o.region AND h.occupation = o.occupation
  AND h.sector = o.sector AND h.education = o.education AND h.sex = o.sex AND h.age = o.age AND h.other = o.other
WHERE o.status <> 'suppressed';
UPDATE observation SET value = NULL, text = '', status = 'suppressed'
WHERE EXISTS (
  SELECT 1 FROM concealed h
  WHERE h.indicator = observation.indicator AND h.period = observation.period AND h.region = observation.region
    AND h.occupation = observation.occupation AND h.sector = observation.sector AND h.education = observation.education
    AND h.sex = observation.sex AND h.age = observation.age AND h.other = observation.other
);
-- A sum of ours that one of them is in would tell it, with the other parts beside it.
CREATE TEMP TABLE telling AS
SELECT DISTINCT w.indicator, w.period, w.region, w.occupation, w.sector, w.education, w.sex, w.age, w.other
FROM observation w
JOIN region_member m ON m.region = w.region
JOIN concealed h ON h.region = m.member AND h.indicator = w.indicator AND h.period = w.period AND h.occupation = w.occupation
  AND h.sector = w.sector AND h.education = w.education AND h.sex = w.sex AND h.age = w.age AND h.other = w.other
WHERE w.quality = 'derived';
DELETE FROM observation
WHERE quality = 'derived' AND EXISTS (
  SELECT 1 FROM telling t
  WHERE t.indicator = observation.indicator AND t.period = observation.period AND t.region = observation.region
    AND t.occupation = observation.occupation AND t.sector = observation.sector AND t.education = observation.education
    AND t.sex = observation.sex AND t.age = observation.age AND t.other = observation.other
);
INSERT INTO telling SELECT * FROM shielded;
DELETE FROM total_check
WHERE EXISTS (
  SELECT 1 FROM region_member m JOIN shielded h ON h.region = m.member
  WHERE m.region = total_check.region AND h.indicator = total_check.indicator AND h.period = total_check.period
);
CREATE TEMP TABLE concealed_line AS
SELECT count(*) AS lines FROM correction c JOIN shielded h ON h.indicator = c.indicator AND h.period = c.period AND h.region = c.region
  AND h.occupation = c.occupation AND h.sector = c.sector AND h.education = c.education AND h.sex = c.sex AND h.age = c.age AND h.other = c.other
WHERE c.old_value IS NOT NULL OR c.old_text <> '' OR c.new_value IS NOT NULL OR c.new_text <> '';
UPDATE correction SET old_value = NULL, old_text = '', new_value = NULL, new_text = ''
WHERE EXISTS (
  SELECT 1 FROM telling t
  WHERE t.indicator = correction.indicator AND t.period = correction.period AND t.region = correction.region
    AND t.occupation = correction.occupation AND t.sector = correction.sector AND t.education = correction.education
    AND t.sex = correction.sex AND t.age = correction.age AND t.other = correction.other
);
