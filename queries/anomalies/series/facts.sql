-- one row: the first day with sales, how many customers have a name, and how many of these names hold a Chinese character
SELECT
  CAST(min(ordered_at) AS DATE) AS first_day,
  CAST(count(DISTINCT account_name) AS BIGINT) AS names,
  CAST(count(DISTINCT CASE WHEN re_test(account_name, '[一-鿿]') THEN account_name END) AS BIGINT) AS chinese
FROM sales
ORDER BY names NULLS LAST
