-- one row per amount and group it is compared with (its customer, its peers, all): the size of the group, and its position in it
WITH grouped AS (
  SELECT entity, CAST('own' AS VARCHAR(10)) AS level, account_id AS grp, item, account_id, log_amount FROM amounts WHERE account_id IS NOT NULL
  UNION ALL
  SELECT entity, CAST('peers' AS VARCHAR(10)) AS level, peers AS grp, item, account_id, log_amount FROM amounts WHERE peers <> '|'
  UNION ALL
  SELECT entity, CAST('all' AS VARCHAR(10)) AS level, CAST('' AS VARCHAR(10)) AS grp, item, account_id, log_amount FROM amounts
)
SELECT
  entity, level, grp, item, account_id, log_amount,
  CAST(count(*) OVER (PARTITION BY entity, level, grp) AS BIGINT) AS n,
  CAST(row_number() OVER (PARTITION BY entity, level, grp ORDER BY log_amount NULLS LAST, item NULLS LAST, account_id NULLS LAST) AS BIGINT) AS place
FROM grouped
