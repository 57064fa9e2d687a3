-- Compares the new snapshot with the one published before ($snapshot, $changed name the new one) and carries the log along.
INSERT INTO correction BY NAME SELECT * FROM before.correction;
INSERT INTO correction
SELECT $snapshot, $changed, coalesce(new.dataset, old.dataset), old.indicator, old.period, old.region, old.occupation, old.sector,
  old.education, old.sex, old.age, old.other, old.value, old.text, old.status,
  new.value, coalesce(new.text, ''), coalesce(new.status, ''),
  CASE WHEN new.indicator IS NULL THEN 'withdrawn' WHEN old.value IS DISTINCT FROM new.value OR old.text <> new.text THEN 'revised' ELSE 'status' END, old.dataset
FROM before.observation old
LEFT JOIN observation new ON new.indicator = old.indicator AND new.period = old.period AND new.region = old.region
  AND new.occupation = old.occupation AND new.sector = old.sector AND new.education = old.education
  AND new.sex = old.sex AND new.age = old.age AND new.other = old.other
WHERE new.indicator IS NULL OR old.value IS DISTINCT FROM new.value OR old.text <> new.text OR old.status <> new.status;
-- A package that is gone was taken out as a whole. The log says that it went; what its figures said leaves the log, in the lines of today and of before,
-- unless whoever took it out wants them told ($told). Who takes out what should never have been public must not publish it once more by doing so.
CREATE TEMP TABLE gone_set AS SELECT id, package FROM before.dataset WHERE package NOT IN (SELECT package FROM dataset);
INSERT INTO correction
SELECT $snapshot, $changed, g.package, '', '', '', '', '', '', '', '', '', count(*), '', '', NULL, '', '', 'removed', ''
FROM gone_set g JOIN before.observation o ON o.dataset = g.id WHERE o.quality <> 'derived' GROUP BY g.package;
DELETE FROM gone_set WHERE $told;
DELETE FROM correction
WHERE kind <> 'removed' AND dataset IN (SELECT id FROM gone_set)
  AND CASE WHEN old_dataset = '' THEN dataset ELSE old_dataset END IN (SELECT id FROM gone_set);
UPDATE correction SET old_value = NULL, old_text = '' WHERE old_dataset IN (SELECT id FROM gone_set);
UPDATE correction SET new_value = NULL, new_text = '' WHERE kind <> 'removed' AND dataset IN (SELECT id FROM gone_set);
-- So do the sums of our own that had one of its figures in it.
CREATE TEMP TABLE gone_sum AS
SELECT DISTINCT w.indicator, w.period, w.region, w.occupation, w.sector, w.education, w.sex, w.age, w.other
FROM before.observation w
JOIN region_member m ON m.region = w.region
JOIN before.observation o ON o.region = m.member AND o.indicator = w.indicator AND o.period = w.period AND o.occupation = w.occupation
  AND o.sector = w.sector AND o.education = w.education AND o.sex = w.sex AND o.age = w.age AND o.other = w.other
WHERE w.quality = 'derived' AND o.dataset IN (SELECT id FROM gone_set);
UPDATE correction SET old_value = NULL, old_text = '',
  new_value = CASE WHEN snapshot = $snapshot THEN new_value END, new_text = CASE WHEN snapshot = $snapshot THEN new_text ELSE '' END
WHERE EXISTS (
  SELECT 1 FROM gone_sum s
  WHERE s.region = correction.region AND s.indicator = correction.indicator AND s.period = correction.period
    AND s.occupation = correction.occupation AND s.sector = correction.sector AND s.education = correction.education
    AND s.sex = correction.sex AND s.age = correction.age AND s.other = correction.other
);
DROP TABLE gone_sum;
DROP TABLE gone_set;
-- A cell that is hidden now, or was hidden once, was about too few: what it said before or after leaves the log too, in this line and in its earlier
-- ones. So does the sum of a whole that one of them was a part of, whether it was withdrawn for that or another total took its place: with the other
-- parts it would tell what that part was.
CREATE TEMP TABLE hidden_cell AS
SELECT indicator, period, region, occupation, sector, education, sex, age, other FROM correction
WHERE old_status = 'suppressed' OR new_status = 'suppressed'
UNION
SELECT indicator, period, region, occupation, sector, education, sex, age, other FROM observation WHERE status = 'suppressed';
CREATE TEMP TABLE hidden_sum AS
SELECT DISTINCT w.indicator, w.period, w.region, w.occupation, w.sector, w.education, w.sex, w.age, w.other
FROM before.observation w
JOIN region_member m ON m.region = w.region
JOIN before.observation part ON part.region = m.member AND part.indicator = w.indicator AND part.period = w.period AND part.occupation = w.occupation
  AND part.sector = w.sector AND part.education = w.education AND part.sex = w.sex AND part.age = w.age AND part.other = w.other
JOIN hidden_cell h ON h.region = part.region AND h.indicator = part.indicator AND h.period = part.period AND h.occupation = part.occupation
  AND h.sector = part.sector AND h.education = part.education AND h.sex = part.sex AND h.age = part.age AND h.other = part.other
WHERE w.quality = 'derived' AND part.value IS NOT NULL;
INSERT INTO hidden_cell
SELECT DISTINCT w.indicator, w.period, w.region, w.occupation, w.sector, w.education, w.sex, w.age, w.other
FROM correction w
JOIN region_member m ON m.region = w.region
JOIN hidden_cell h ON h.region = m.member AND h.indicator = w.indicator AND h.period = w.period AND h.occupation = w.occupation
  AND h.sector = w.sector AND h.education = w.education AND h.sex = w.sex AND h.age = w.age AND h.other = w.other
WHERE w.kind = 'withdrawn'
UNION
SELECT * FROM hidden_sum;
DROP TABLE hidden_sum;
UPDATE correction SET old_value = NULL, old_text = '', new_value = NULL, new_text = ''
WHERE EXISTS (
  SELECT 1 FROM hidden_cell h
  WHERE h.region = correction.region AND h.indicator = correction.indicator AND h.period = correction.period
    AND h.occupation = correction.occupation AND h.sector = correction.sector AND h.education = correction.education
    AND h.sex = correction.sex AND h.age = correction.age AND h.other = correction.other
);
DROP TABLE hidden_cell;
