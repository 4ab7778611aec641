-- one row per run, entity and dimension that was checked, of the latest runs (DuckDB only)
SELECT r.run, CAST(r.ran_at AS VARCHAR) AS ran_at, s.entity, s.dimension, s.checks, s.rows, s.failing, s.score
FROM store.acrm.check_runs r
JOIN store.acrm.check_scores s ON s.run = r.run
WHERE r.run IN (SELECT run FROM store.acrm.check_runs ORDER BY run DESC LIMIT CAST($most AS BIGINT))
ORDER BY r.run NULLS LAST, s.place NULLS LAST
