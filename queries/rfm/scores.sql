-- one row per customer, best scores and highest amounts first; the name is null where filters hide the customer's own record
SELECT
  scored.account_id AS account_id,
  CASE WHEN accounts.account_id IS NOT NULL THEN coalesce(accounts.name, accounts.account_id) END AS name,
  scored.recency_days AS recency_days,
  scored.frequency AS frequency,
  scored.monetary AS monetary,
  scored.r AS r,
  scored.f AS f,
  scored.m AS m,
  scored.segment AS segment
FROM scored
LEFT JOIN accounts ON accounts.account_id = scored.account_id
ORDER BY scored.r + scored.f + scored.m DESC NULLS LAST, scored.monetary DESC NULLS LAST, scored.account_id NULLS LAST
