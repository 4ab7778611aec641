-- one row per load, file and field whose value differs between rows of one key (DuckDB only: reads the program's own tables)
SELECT load_id, file, entity, field, keys, key, kept, other
FROM store.acrm.conflicts
ORDER BY load_id DESC NULLS LAST, file NULLS LAST, entity NULLS LAST, field NULLS LAST, key NULLS LAST
