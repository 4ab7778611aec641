-- one row per order without a customer
SELECT order_id AS key, account_id, _file, _line
FROM orders
WHERE account_id IS NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
