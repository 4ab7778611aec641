-- one row per purchase due more than $days days ago and not received
SELECT purchase_id AS key, supplier_id, due_on, _file, _line
FROM purchases
WHERE received_on IS NULL
  AND NOT says_done(status)
  AND due_on < plus_days(CAST($as_of AS DATE), -CAST($days AS BIGINT))
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
