-- one row per period from the first sale to the as-of date, and per later period with sales: its first and last day
WITH spine AS (
  SELECT CASE $every
    WHEN 'day' THEN plus_days(CAST($first AS DATE), i)
    WHEN 'week' THEN plus_days(CAST($first AS DATE), 7 * i)
    WHEN 'month' THEN plus_months(CAST($first AS DATE), i)
    WHEN 'quarter' THEN plus_months(CAST($first AS DATE), 3 * i)
    ELSE plus_months(CAST($first AS DATE), 12 * i)
  END AS bucket
  FROM range(0, $periods) AS r(i)
  UNION
  SELECT CAST(date_trunc($every, day) AS DATE) AS bucket FROM daily_sales WHERE day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE)
)
SELECT bucket, CASE $every
  WHEN 'day' THEN bucket
  WHEN 'week' THEN plus_days(bucket, 6)
  WHEN 'month' THEN plus_days(plus_months(bucket, 1), -1)
  WHEN 'quarter' THEN plus_days(plus_months(bucket, 3), -1)
  ELSE plus_days(plus_months(bucket, 12), -1)
END AS last_day
FROM spine
