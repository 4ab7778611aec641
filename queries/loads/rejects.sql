-- one row per rejected row, latest load first, at most a hundred (DuckDB only: reads the program's own tables)
SELECT
  load_id,
  file,
  line,
  "column",
  value,
  code,
  CASE WHEN $lang = 'zh' THEN message_zh ELSE message_en END AS message
FROM store.acrm.rejects
ORDER BY load_id DESC NULLS LAST, file NULLS LAST, line NULLS LAST, "column" NULLS LAST, value NULLS LAST, code NULLS LAST
LIMIT 100
