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
