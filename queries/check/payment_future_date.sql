-- one row per payment made after the as-of date
SELECT payment_id AS key, paid_on, _file, _line
FROM payments
WHERE paid_on > CAST($as_of AS DATE)
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
