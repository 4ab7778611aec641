-- one row per lead with the e-mail address of an earlier one
WITH copies AS (
  SELECT
    lead_id AS key, email, _file, _line,
    row_number() OVER (
      PARTITION BY lower(trim(email)) ORDER BY _file NULLS LAST, _line NULLS LAST, lead_id NULLS LAST
    ) AS copy
  FROM leads
  WHERE email IS NOT NULL
)
SELECT key, email, _file, _line
FROM copies
WHERE copy > 1
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
