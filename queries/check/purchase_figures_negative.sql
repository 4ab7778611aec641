-- one row per purchase with a quantity, price or amount below zero
SELECT purchase_id AS key, quantity, unit_price, amount, _file, _line
FROM purchases
WHERE quantity < 0 OR unit_price < 0 OR amount < 0
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
