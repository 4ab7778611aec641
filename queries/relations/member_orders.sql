-- one row per order and member by which sales are broken down: the total of the member's lines
-- en: Orders are those whose lines for the member total more than zero; an order of several members counts for each.
-- zh: 订单数：在该对象名下明细合计大于零的订单；涉及多个对象的订单各计一次。
SELECT
  breakdown AS member,
  order_id,
  CAST(min(ordered_at) AS DATE) AS ordered_on,
  CAST(sum(amount) AS DECIMAL(38,6)) AS amount,
  CAST(sum(amount) AS DECIMAL(38,6)) > 0 AS above_zero
FROM sales
GROUP BY breakdown, order_id
