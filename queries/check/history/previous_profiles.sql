-- one row per class of values of a column, as a check's latest run on earlier data counted them (DuckDB only)
WITH latest AS (
  SELECT p.entity, p.check_name, max(p.run) AS run
  FROM store.acrm.check_profiles p
  JOIN store.acrm.check_runs r ON r.run = p.run
  WHERE r.load_id <> $load
  GROUP BY p.entity, p.check_name
)
SELECT p.entity, p.check_name, p.kind, p.label, p.rows
FROM latest l
JOIN store.acrm.check_profiles p ON p.run = l.run AND p.entity = l.entity AND p.check_name = l.check_name
ORDER BY p.entity NULLS LAST, p.check_name NULLS LAST, p.place NULLS LAST
