-- one row per lead with the prompt of a list, such as Select or 请选择, where a choice was expected (DuckDB only)
WITH looked_at AS (
  SELECT lead_id, _file, _line,
    regexp_extract_all(
      CAST(to_json(leads) AS VARCHAR),
      '(?i)"([^"]+)":"[- ]*(?:select|select one|please select|choose|choose one|please choose|none selected|请选择|请选|未选择)(?:\.\.\.|…)?[- ]*"',
      1
    ) AS not_chosen
  FROM crm.leads
)
SELECT lead_id AS key, joined(not_chosen, ', ') AS columns, _file, _line
FROM looked_at
WHERE list_size(not_chosen) > 0
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
