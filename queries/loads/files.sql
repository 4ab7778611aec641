-- one row per load, file and kind of row in it, latest first (DuckDB only: reads the program's own tables)
SELECT
  files.load_id AS load_id,
  CAST(loads.loaded_at AS VARCHAR) AS loaded_at,
  files.file AS file,
  files.entity AS entity,
  files.encoding AS encoding,
  files.separator AS separator,
  files.rows AS rows,
  files.loaded AS loaded,
  files.unchanged AS unchanged,
  files.superseded AS superseded,
  files.rejected AS rejected,
  coalesce(files.gone, 0) AS gone,
  CAST(files.snapshot AS VARCHAR) AS snapshot
FROM store.acrm.files AS files
LEFT JOIN store.acrm.loads AS loads ON loads.load_id = files.load_id
ORDER BY files.load_id DESC NULLS LAST, files.file NULLS LAST, files.entity NULLS LAST, files.rows NULLS LAST, files.loaded NULLS LAST
