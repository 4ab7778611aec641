-- one row per check and run, of the latest runs, the latest run first (DuckDB only)
SELECT
  r.run,
  CAST(r.ran_at AS VARCHAR) AS ran_at,
  CAST(r.as_of AS VARCHAR) AS as_of,
  o.check_name AS "check",
  o.entity,
  o.dimension,
  o.level,
  o.outcome,
  o.measured,
  o.failing,
  o.rows
FROM store.acrm.check_runs r
JOIN store.acrm.check_outcomes o ON o.run = r.run
WHERE r.run IN (SELECT run FROM store.acrm.check_runs ORDER BY run DESC LIMIT CAST($most AS BIGINT))
ORDER BY r.run DESC NULLS LAST, o.place NULLS LAST
