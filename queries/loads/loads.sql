-- one row per load, latest first, with the contents of its files and whether it was undone (DuckDB only: reads the program's own tables)
WITH brought AS (
  SELECT
    load_id,
    min(snapshot) AS snapshot_from,
    max(snapshot) AS snapshot_to,
    sum(rows) AS rows,
    sum(loaded) AS loaded,
    sum(unchanged) AS unchanged,
    sum(superseded) AS superseded,
    sum(rejected) AS rejected
  FROM store.acrm.files
  WHERE is_own IS NOT FALSE
  GROUP BY load_id
),
lost AS (
  SELECT load_id, sum(gone) AS gone
  FROM store.acrm.files
  GROUP BY load_id
)
SELECT
  loads.load_id AS load_id,
  loads.run AS run,
  CAST(loads.loaded_at AS VARCHAR) AS loaded_at,
  CAST(brought.snapshot_from AS VARCHAR) AS snapshot_from,
  CAST(brought.snapshot_to AS VARCHAR) AS snapshot_to,
  CASE WHEN $lang = 'zh' THEN runs.summary_zh ELSE runs.summary_en END AS files,
  coalesce(loads.is_full, FALSE) AS is_full,
  CAST(brought.rows AS BIGINT) AS rows,
  CAST(brought.loaded AS BIGINT) AS loaded,
  CAST(brought.unchanged AS BIGINT) AS unchanged,
  CAST(brought.superseded AS BIGINT) AS superseded,
  CAST(brought.rejected AS BIGINT) AS rejected,
  CAST(lost.gone AS BIGINT) AS gone,
  CAST(loads.undone_at AS VARCHAR) AS undone_at
FROM store.acrm.loads AS loads
LEFT JOIN brought ON brought.load_id = loads.load_id
LEFT JOIN lost ON lost.load_id = loads.load_id
LEFT JOIN store.acrm.runs AS runs ON runs.run = loads.run
ORDER BY loads.load_id DESC NULLS LAST
