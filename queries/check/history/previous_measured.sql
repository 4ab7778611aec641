-- one row per check: what its latest run on earlier data measured (DuckDB only)
WITH latest AS (
  SELECT o.entity, o.check_name, max(o.run) AS run
  FROM store.acrm.check_outcomes o
  JOIN store.acrm.check_runs r ON r.run = o.run
  WHERE r.load_id <> $load AND o.measured IS NOT NULL
  GROUP BY o.entity, o.check_name
)
SELECT o.entity, o.check_name, o.measured
FROM latest l
JOIN store.acrm.check_outcomes o ON o.run = l.run AND o.entity = l.entity AND o.check_name = l.check_name
ORDER BY o.entity NULLS LAST, o.check_name NULLS LAST
