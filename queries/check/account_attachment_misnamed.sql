-- one row per customer with a file that is not named after customer, kind and day, as in 华信科技-合同-20240131.pdf (DuckDB only)
WITH files AS (
  SELECT account_id, name, _file, _line, regexp_replace(trim(unnest(regexp_split_to_array(attachments, '[;；,，、|\n]'))), '^.*[/\\]', '') AS attachment
  FROM crm.accounts
  WHERE attachments IS NOT NULL
),
named AS (
  SELECT *,
    regexp_extract(
      attachment,
      '(?i)^(.+)[-_][^-_]+[-_](?:19|20)\d\d-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\d|3[01])\.(?:pdf|docx?|xlsx?)$',
      1
    ) AS customer
  FROM files
  WHERE attachment <> ''
)
SELECT account_id AS key, any_value(name) AS name, string_agg(attachment, '; ' ORDER BY attachment NULLS LAST) AS attachments, _file, _line
FROM named
-- The customer may be called by number, or by a part of the name.
WHERE customer = '' OR NOT (customer = account_id OR (length(customer) > 1 AND contains(coalesce(name, customer), customer)))
GROUP BY account_id, _file, _line
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
