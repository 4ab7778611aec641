-- one row per entity with rows: its latest event, how many days ago that was, and when a file of it was last loaded (DuckDB only)
WITH newest AS (
  SELECT entity, max(rows) AS rows, max(CAST(latest AS DATE)) AS newest
  FROM store.acrm.facts
  GROUP BY entity
  HAVING max(rows) > 0
),
loaded AS (
  SELECT files.entity, max(loads.loaded_at) AS last_load
  FROM store.acrm.files AS files
  JOIN store.acrm.loads AS loads ON loads.load_id = files.load_id
  WHERE EXISTS (SELECT 1 FROM store.acrm.raw_files AS kept WHERE kept.load_id = loads.load_id)
  GROUP BY files.entity
)
SELECT
  newest.entity,
  newest.rows,
  CAST(newest.newest AS VARCHAR) AS newest,
  date_diff('day', newest.newest, CAST($today AS DATE)) AS age,
  CAST(loaded.last_load AS VARCHAR) AS last_load
FROM newest
LEFT JOIN loaded ON loaded.entity = newest.entity
ORDER BY age DESC NULLS LAST, newest.entity NULLS LAST
