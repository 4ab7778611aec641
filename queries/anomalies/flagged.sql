-- one row per amount in scope beyond the lowest limit, the furthest first
SELECT
  judged.entity AS entity,
  judged.item AS item,
  coalesce(accounts.name, amounts.account_id) AS name,
  CAST(amounts.day AS DATE) AS day,
  amounts.amount AS value,
  judged.centre AS centre,
  judged.sigma AS sigma,
  judged.score AS score,
  judged.level AS level,
  exp(judged.centre) AS usual,
  CAST(judged.others AS BIGINT) AS others
FROM judged
JOIN amounts ON amounts.entity = judged.entity AND amounts.item = judged.item AND amounts.account_id IS NOT DISTINCT FROM judged.account_id
LEFT JOIN accounts ON accounts.account_id = amounts.account_id
WHERE abs(judged.score) > 3.5
  AND (NOT $bounded OR amounts.day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE))
ORDER BY abs(judged.score) DESC NULLS LAST, judged.entity NULLS LAST, judged.item NULLS LAST, amounts.account_id NULLS LAST
