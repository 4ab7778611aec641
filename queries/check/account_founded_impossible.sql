-- one row per customer founded before the year 1000 or after the as-of date
SELECT account_id AS key, founded_year, _file, _line
FROM accounts
WHERE founded_year < 1000 OR founded_year > extract(year FROM CAST($as_of AS DATE))
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
