-- one row per customer: the days of the first and the last order above zero
-- en: Customers are accounts with at least one order above zero.
-- zh: 客户：至少有一张正额订单的客户。
SELECT
  account_id,
  min(ordered_on) AS first_ordered_on,
  max(ordered_on) AS last_ordered_on
FROM customer_orders
WHERE above_zero AND account_id IS NOT NULL
GROUP BY account_id
