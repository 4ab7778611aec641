-- one row per deal created, engaged or closed after the as-of date
SELECT opportunity_id AS key, created_at, engaged_on, closed_on, _file, _line
FROM opportunities
WHERE CAST(created_at AS DATE) > CAST($as_of AS DATE)
  OR engaged_on > CAST($as_of AS DATE)
  OR closed_on > CAST($as_of AS DATE)
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
