-- Compares the new snapshot with the one published before ($snapshot, $changed name the new one) and carries the log along.
INSERT INTO correction SELECT * FROM before.correction;
INSERT INTO correction
SELECT $snapshot, $changed, coalesce(new.dataset, old.dataset), old.indicator, old.period, old.region, old.occupation, old.sector,
  old.education, old.sex, old.age, old.other, old.value, old.text, old.status,
  new.value, coalesce(new.text, ''), coalesce(new.status, ''),
  CASE WHEN new.indicator IS NULL THEN 'withdrawn' WHEN old.value IS DISTINCT FROM new.value OR old.text <> new.text THEN 'revised' ELSE 'status' END
FROM before.observation old
LEFT JOIN observation new ON new.indicator = old.indicator AND new.period = old.period AND new.region = old.region
  AND new.occupation = old.occupation AND new.sector = old.sector AND new.education = old.education
  AND new.sex = old.sex AND new.age = old.age AND new.other = old.other
WHERE new.indicator IS NULL OR old.value IS DISTINCT FROM new.value OR old.text <> new.text OR old.status <> new.status;
-- A cell that is hidden now, or was hidden once, was about too few: what it said before or after leaves the log too, in this line and in its earlier
-- ones. So does the sum of a whole that was withdrawn because one of its parts is hidden: with the other parts it would tell what that part was.
CREATE TEMP TABLE hidden_cell AS
SELECT DISTINCT indicator, period, region, occupation, sector, education, sex, age, other FROM correction
WHERE old_status = 'suppressed' OR new_status = 'suppressed';
INSERT INTO hidden_cell
SELECT DISTINCT w.indicator, w.period, w.region, w.occupation, w.sector, w.education, w.sex, w.age, w.other
FROM correction w
JOIN region_member m ON m.region = w.region
JOIN hidden_cell h ON h.region = m.member AND h.indicator = w.indicator AND h.period = w.period AND h.occupation = w.occupation
  AND h.sector = w.sector AND h.education = w.education AND h.sex = w.sex AND h.age = w.age AND h.other = w.other
WHERE w.kind = 'withdrawn';
UPDATE correction SET old_value = NULL, old_text = '', new_value = NULL, new_text = ''
WHERE EXISTS (
  SELECT 1 FROM hidden_cell h
  WHERE h.region = correction.region AND h.indicator = correction.indicator AND h.period = correction.period
    AND h.occupation = correction.occupation AND h.sector = correction.sector AND h.education = correction.education
    AND h.sex = correction.sex AND h.age = correction.age AND h.other = correction.other
);
DROP TABLE hidden_cell;
