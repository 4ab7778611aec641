-- one row: the first period to show and the number of periods up to the as-of date; nulls without sales
WITH edges AS (
  SELECT
    CAST(date_trunc($every, greatest(min(day), CAST($from AS DATE))) AS DATE) AS first_bucket,
    CAST(date_trunc($every, least(CAST($as_of AS DATE), CAST($to AS DATE))) AS DATE) AS last_bucket
  FROM daily_sales
)
SELECT
  first_bucket,
  CAST(CASE $every
    WHEN 'day' THEN days_between(first_bucket, last_bucket)
    WHEN 'week' THEN floor(days_between(first_bucket, last_bucket) / 7.0)
    WHEN 'month' THEN months_between_first(first_bucket, last_bucket)
    WHEN 'quarter' THEN floor(months_between_first(first_bucket, last_bucket) / 3.0)
    ELSE floor(months_between_first(first_bucket, last_bucket) / 12.0)
  END AS BIGINT) + 1 AS periods
FROM edges
ORDER BY first_bucket NULLS LAST
