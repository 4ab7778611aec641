-- one row per listed member, best first; the name is null where filters hide the member's own record
WITH listed AS (
  SELECT rank, member, value, running, position
  FROM standings
  WHERE position <= $listed
),
recorded AS (
  SELECT account_id AS member, coalesce(name, account_id) AS name FROM accounts WHERE $by = 'accounts'
  UNION ALL
  SELECT product_id AS member, coalesce(name, product_id) AS name FROM products WHERE $by = 'products'
),
everything AS (
  SELECT CAST(sum(value) AS DOUBLE) AS value FROM members
)
SELECT
  listed.rank AS rank,
  listed.member AS id,
  CASE WHEN $by IN ('accounts', 'products') THEN recorded.name ELSE listed.member END AS name,
  listed.value AS value,
  CASE WHEN everything.value > 0 THEN CAST(listed.value AS DOUBLE) / nullif(everything.value, 0) END AS share,
  CASE WHEN everything.value > 0 THEN CAST(listed.running AS DOUBLE) / nullif(everything.value, 0) END AS cumulative_share
FROM listed
LEFT JOIN recorded ON recorded.member = listed.member
CROSS JOIN everything
ORDER BY listed.position NULLS LAST
