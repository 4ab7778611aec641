-- one row per period from the first sale to the as-of date, with or without sales, and per later period with sales
WITH shown AS (
  SELECT day, CAST(date_trunc($every, day) AS DATE) AS bucket, amount, profit
  FROM daily_sales
  WHERE day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE)
),
sums AS (
  SELECT bucket, sum(amount) AS amount, sum(profit) AS profit FROM shown GROUP BY bucket
),
shifted AS (
  SELECT CASE WHEN $every = 'week' THEN plus_days(day, 364) ELSE plus_months(day, 12) END AS day, amount FROM daily_sales
),
earlier AS (
  SELECT CAST(date_trunc($every, day) AS DATE) AS bucket, sum(amount) AS amount
  FROM shifted
  WHERE day BETWEEN CAST($from AS DATE) AND least(CAST($to AS DATE), CAST($as_of AS DATE))
  GROUP BY CAST(date_trunc($every, day) AS DATE)
),
beginning AS (
  SELECT min(CAST(date_trunc($every, day) AS DATE)) AS bucket FROM shifted
),
compared AS (
  SELECT
    spans.bucket AS bucket,
    coalesce(sums.amount, 0) AS amount,
    sums.profit AS profit,
    CASE WHEN spans.bucket >= beginning.bucket THEN coalesce(earlier.amount, 0) END AS amount_before,
    spans.bucket < CAST($from AS DATE) OR spans.last_day > least(CAST($to AS DATE), CAST($as_of AS DATE)) AS is_partial
  FROM spans
  CROSS JOIN beginning
  LEFT JOIN sums ON sums.bucket = spans.bucket
  LEFT JOIN earlier ON earlier.bucket = spans.bucket
)
SELECT
  compared.bucket AS period,
  CAST(compared.amount AS DECIMAL(38,6)) AS amount,
  CAST(coalesce(counts.orders, 0) AS BIGINT) AS orders,
  CAST(coalesce(counts.customers, 0) AS BIGINT) AS customers,
  CAST(compared.profit AS DECIMAL(38,6)) AS profit,
  CAST(compared.amount_before AS DECIMAL(38,6)) AS amount_before,
  CASE WHEN compared.amount_before > 0
    THEN CAST(compared.amount - compared.amount_before AS DOUBLE) / nullif(CAST(compared.amount_before AS DOUBLE), 0)
  END AS change,
  compared.is_partial AS partial
FROM compared
LEFT JOIN counts ON counts.bucket = compared.bucket
ORDER BY compared.bucket NULLS LAST
