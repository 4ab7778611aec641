-- one row per customer and order: the total of the customer's lines; lines without a customer or an order number are grouped together
-- en: An order above zero is one whose lines for a customer total more than zero; its date is that of the first line.
-- zh: 正额订单：某客户名下明细合计大于零的订单，日期以最早一行为准。
SELECT
  account_id,
  order_id,
  CAST(min(ordered_at) AS DATE) AS ordered_on,
  CAST(sum(amount) AS DECIMAL(38,6)) AS amount,
  CAST(sum(amount) AS DECIMAL(38,6)) > 0 AS above_zero
FROM sales
GROUP BY account_id, order_id
