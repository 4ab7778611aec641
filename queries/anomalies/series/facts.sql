-- one row: the first day with sales, the number of customers with a name, and of those with a Chinese character in it
SELECT
  CAST(min(ordered_at) AS DATE) AS first_day,
  CAST(count(DISTINCT account_name) AS BIGINT) AS names,
  CAST(count(DISTINCT CASE WHEN re_test(account_name, '[一-鿿]') THEN account_name END) AS BIGINT) AS chinese
FROM sales
ORDER BY names NULLS LAST
