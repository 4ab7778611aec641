-- one row per purchase received before it was ordered
SELECT purchase_id AS key, ordered_on, received_on, _file, _line
FROM purchases
WHERE received_on < ordered_on
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
