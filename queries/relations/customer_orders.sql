-- one row per customer and order: what the customer's lines of it add up to; lines without a customer or an order number stand together
-- en: An order above zero is one whose lines for a customer add up to more than zero; it is dated by the first of them.
-- zh: 正额订单：某客户名下明细合计大于零的订单，日期以最早一行为准。
SELECT
  account_id,
  order_id,
  CAST(min(ordered_at) AS DATE) AS ordered_on,
  CAST(sum(amount) AS DECIMAL(38,6)) AS amount,
  CAST(sum(amount) AS DECIMAL(38,6)) > 0 AS above_zero
FROM sales
GROUP BY account_id, order_id
