-- one row per registered source: when it was last loaded, when the next file is due, and whether it is late (DuckDB only)
WITH latest AS (
  SELECT files.registered AS name, max(loads.loaded_at) AS loaded_at, max(files.snapshot) AS snapshot
  FROM store.acrm.raw_files AS files
  JOIN store.acrm.loads AS loads ON loads.load_id = files.load_id
  WHERE files.registered IS NOT NULL
  GROUP BY files.registered
),
expected AS (
  SELECT
    sources.*,
    latest.loaded_at,
    latest.snapshot,
    CAST(
      coalesce(latest.snapshot, CAST(sources.added_at AS DATE)) + CASE sources.every
        WHEN 'day' THEN INTERVAL 1 DAY
        WHEN 'week' THEN INTERVAL 7 DAY
        WHEN 'month' THEN INTERVAL 1 MONTH
        WHEN 'quarter' THEN INTERVAL 3 MONTH
        WHEN 'year' THEN INTERVAL 1 YEAR
      END AS DATE
    ) AS due
  FROM store.acrm.sources AS sources
  LEFT JOIN latest ON latest.name = sources.name
)
SELECT
  name,
  pattern,
  every,
  owner,
  entity,
  CAST(loaded_at AS VARCHAR) AS last_load,
  CAST(snapshot AS VARCHAR) AS last_snapshot,
  CAST(due AS VARCHAR) AS due,
  coalesce(due < CAST($today AS DATE), FALSE) AS late
FROM expected
ORDER BY late DESC NULLS LAST, due NULLS LAST, name NULLS LAST
