-- one row per customer created, followed up or first dealt with after the as-of date
SELECT account_id AS key, created_at, last_followed_up_on, first_cooperation_on, _file, _line
FROM accounts
WHERE CAST(created_at AS DATE) > CAST($as_of AS DATE)
  OR last_followed_up_on > CAST($as_of AS DATE)
  OR first_cooperation_on > CAST($as_of AS DATE)
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
