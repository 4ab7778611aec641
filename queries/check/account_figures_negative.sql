-- one row per customer with a negative amount or number of people
SELECT account_id AS key, annual_amount, annual_revenue, employees, _file, _line
FROM accounts
WHERE annual_amount < 0 OR annual_revenue < 0 OR employees < 0
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
