-- one row: how much was loaded in total, and the rejected rows and conflicts (DuckDB only: reads the program's own tables)
WITH sources AS (
  SELECT load_id, file, max(rows) AS rows, max(rejected) AS rejected
  FROM store.acrm.files
  GROUP BY load_id, file
)
SELECT
  (SELECT CAST(count(DISTINCT load_id) AS BIGINT) FROM sources) AS loads,
  (SELECT CAST(count(*) AS BIGINT) FROM sources) AS files,
  (SELECT CAST(coalesce(sum(rows), 0) AS BIGINT) FROM sources) AS rows,
  (SELECT CAST(coalesce(sum(rejected), 0) AS BIGINT) FROM sources) AS rejected,
  (SELECT CAST(coalesce(sum(keys), 0) AS BIGINT) FROM store.acrm.conflicts) AS conflicts,
  (SELECT CAST(max(loaded_at) AS VARCHAR) FROM store.acrm.loads WHERE load_id IN (SELECT load_id FROM sources)) AS last_load
ORDER BY loads NULLS LAST
