-- one row per member named in the sales in scope, with their total; the row without a member is for sales that name none
WITH sums AS (
  SELECT breakdown AS member, sum(measured) AS total, count(measured) AS known
  FROM sales
  WHERE $measure <> 'orders'
    AND (NOT $bounded OR CAST(ordered_at AS DATE) BETWEEN CAST($from AS DATE) AND CAST($to AS DATE))
  GROUP BY breakdown
),
order_counts AS (
  SELECT member, count_if(above_zero) AS total, count(amount) AS known
  FROM member_orders
  WHERE $measure = 'orders'
    AND (NOT $bounded OR ordered_on BETWEEN CAST($from AS DATE) AND CAST($to AS DATE))
  GROUP BY member
),
measured_members AS (
  SELECT member, CAST(coalesce(total, 0) AS DECIMAL(38,6)) AS value, CAST(known AS BIGINT) AS known FROM sums
  UNION ALL
  SELECT member, CAST(total AS DECIMAL(38,6)) AS value, CAST(known AS BIGINT) AS known FROM order_counts
)
SELECT member, value, known
FROM measured_members
