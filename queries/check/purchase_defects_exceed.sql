-- one row per purchase with more defective pieces than were received
SELECT purchase_id AS key, quantity, received_quantity, defective_quantity, _file, _line
FROM purchases
WHERE defective_quantity > coalesce(received_quantity, quantity)
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
