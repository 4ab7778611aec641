-- one row per payment due more than $days days ago and not paid
SELECT payment_id AS key, account_id, amount_due, due_on, _file, _line
FROM payments
WHERE paid_on IS NULL
  AND due_on < plus_days(CAST($as_of AS DATE), -CAST($days AS BIGINT))
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
