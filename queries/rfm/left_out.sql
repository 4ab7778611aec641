-- one row: customers whose last order lies after the as-of date, and customers with no dated order
SELECT
  (SELECT CAST(count(*) AS BIGINT) FROM scored WHERE is_later) AS later,
  (SELECT CAST(count(*) AS BIGINT) FROM customers WHERE last_day IS NULL) AS undated
ORDER BY later NULLS LAST
