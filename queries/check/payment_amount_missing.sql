-- one row per payment that was made and has no amount
SELECT payment_id AS key, paid_on, amount, _file, _line
FROM payments
WHERE paid_on IS NOT NULL AND amount IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
