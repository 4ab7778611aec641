-- one row per record and broken rule: what is impossible or very unlikely
WITH order_sums AS (
  SELECT order_id, max(account_id) AS account_id, max(account_name) AS name, min(CAST(ordered_at AS DATE)) AS day, sum(amount) AS amount
  FROM sales
  WHERE order_id IS NOT NULL
  GROUP BY order_id
),
named_deals AS (
  SELECT opportunity_id, coalesce(account_name, account_id, name) AS name, CAST(created_at AS DATE) AS created_on, closed_on,
    coalesce(is_closed, FALSE) AS is_closed, coalesce(is_won, FALSE) AS is_won, amount,
    coalesce(CAST(created_at AS DATE), engaged_on) AS day
  FROM opportunities
),
found AS (
  SELECT CAST('orders' AS VARCHAR(20)) AS entity, CAST('future-order' AS VARCHAR(30)) AS rule, order_id AS item, name, day, amount FROM order_sums WHERE day > CAST($as_of AS DATE)
  UNION ALL
  SELECT 'orders', 'negative-order', order_id, name, day, amount FROM order_sums WHERE amount < 0
  UNION ALL
  SELECT 'opportunities', 'closed-before-created', opportunity_id, name, closed_on, amount FROM named_deals WHERE is_closed AND closed_on < created_on
  UNION ALL
  SELECT 'opportunities', 'won-without-amount', opportunity_id, name, day, amount FROM named_deals WHERE is_won AND coalesce(amount, 0) = 0
  UNION ALL
  SELECT 'opportunities', 'negative-deal', opportunity_id, name, day, amount FROM named_deals WHERE amount < 0
  UNION ALL
  SELECT 'opportunities', 'future-deal', opportunity_id, name, day, amount FROM named_deals WHERE created_on > CAST($as_of AS DATE)
  UNION ALL
  SELECT 'opportunities', 'closed-in-future', opportunity_id, name, closed_on, amount FROM named_deals WHERE is_closed AND closed_on > CAST($as_of AS DATE)
)
SELECT entity, rule, item, name, CAST(day AS DATE) AS day, CAST(amount AS DECIMAL(38,6)) AS value
FROM found
WHERE NOT $bounded OR day > CAST($as_of AS DATE) OR day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE)
ORDER BY entity NULLS LAST, rule NULLS LAST, day NULLS LAST, item NULLS LAST, name NULLS LAST
