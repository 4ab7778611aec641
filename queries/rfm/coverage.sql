-- one row: customers with scores, those of them who ordered after the as-of date, and those not scored because no order has a date
SELECT
  (SELECT CAST(count(*) AS BIGINT) FROM scored) AS scored,
  (SELECT CAST(count(*) AS BIGINT) FROM scored WHERE is_later) AS later,
  (SELECT CAST(count(*) AS BIGINT) FROM customer_totals WHERE last_day IS NULL) AS undated
ORDER BY scored NULLS LAST
