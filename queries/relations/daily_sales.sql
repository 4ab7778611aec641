-- one row per day with sales, each line on its own date
-- en: Sales are the sum of the order lines, with negative lines and returns deducted.
-- zh: 销售额：下单明细金额合计，已扣除负数行与退货。
SELECT
  CAST(ordered_at AS DATE) AS day,
  CAST(sum(amount) AS DECIMAL(38,6)) AS amount,
  CAST(sum(profit) AS DECIMAL(38,6)) AS profit
FROM sales
WHERE ordered_at IS NOT NULL
GROUP BY CAST(ordered_at AS DATE)
