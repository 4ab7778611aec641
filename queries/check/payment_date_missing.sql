-- one row per payment without any date
SELECT payment_id AS key, amount, _file, _line
FROM payments
WHERE paid_on IS NULL AND due_on IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
