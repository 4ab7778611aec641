-- one row per path of deals: the stages in their history, their current stage, whether selling began, and the outcome
WITH named_stages AS (
  SELECT opportunity_id, from_stage AS stage FROM opportunity_history WHERE from_stage IS NOT NULL
  UNION ALL
  SELECT opportunity_id, to_stage AS stage FROM opportunity_history WHERE to_stage IS NOT NULL
),
stage_lists AS (
  SELECT opportunity_id, array_sort(array_agg(DISTINCT stage)) AS stages
  FROM named_stages
  GROUP BY opportunity_id
),
histories AS (
  SELECT opportunity_id, joined(stages, '␟') AS passed FROM stage_lists
)
SELECT
  histories.passed AS passed,
  deals.stage AS stage,
  deals.engaged_on IS NOT NULL AS is_engaged,
  deals.is_won AS is_won,
  deals.is_closed AS is_closed,
  CAST(count(*) AS BIGINT) AS deals,
  CAST(coalesce(sum(deals.amount), 0) AS DECIMAL(38,6)) AS amount
FROM deals
LEFT JOIN histories ON histories.opportunity_id = deals.opportunity_id
WHERE NOT $bounded OR deals.created_on BETWEEN CAST($from AS DATE) AND CAST($to AS DATE)
GROUP BY histories.passed, deals.stage, deals.engaged_on IS NOT NULL, deals.is_won, deals.is_closed
ORDER BY passed NULLS LAST, stage NULLS LAST, is_engaged NULLS LAST, is_won NULLS LAST, is_closed NULLS LAST
