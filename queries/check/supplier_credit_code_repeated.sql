-- one row per supplier with the registration code of an earlier one
WITH copies AS (
  SELECT
    supplier_id AS key, name, credit_code, _file, _line,
    row_number() OVER (
      PARTITION BY upper(trim(credit_code)) ORDER BY _file NULLS LAST, _line NULLS LAST, supplier_id NULLS LAST
    ) AS copy
  FROM suppliers
  WHERE credit_code IS NOT NULL
)
SELECT key, name, credit_code, _file, _line
FROM copies
WHERE copy > 1
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
