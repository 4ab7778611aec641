-- one row per run and dimension: the score of all entities together (DuckDB only)
SELECT r.run, CAST(r.ran_at AS VARCHAR) AS ran_at, s.dimension, s.score
FROM store.acrm.check_runs r
JOIN store.acrm.check_scores s ON s.run = r.run AND s.entity = 'all'
ORDER BY r.run NULLS LAST, s.place NULLS LAST
