-- one row per member of what sales are broken down by, and order: what the member's lines of it add up to
-- en: Orders are those whose lines for the member add up to more than zero; an order of several members counts for each.
-- zh: 订单数：在该对象名下明细合计大于零的订单；涉及多个对象的订单各计一次。
SELECT
  breakdown AS member,
  order_id,
  CAST(min(ordered_at) AS DATE) AS ordered_on,
  CAST(sum(amount) AS DECIMAL(38,6)) AS amount,
  CAST(sum(amount) AS DECIMAL(38,6)) > 0 AS above_zero
FROM sales
GROUP BY breakdown, order_id
