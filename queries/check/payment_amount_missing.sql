-- one row per payment made without an amount
SELECT payment_id AS key, paid_on, amount, _file, _line
FROM payments
WHERE paid_on IS NOT NULL AND amount IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
