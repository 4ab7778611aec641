-- one row per campaign with costs or counts below zero
SELECT campaign_id AS key, budget, actual_cost, sent, impressions, clicks, leads, conversions, _file, _line
FROM campaigns
WHERE least(coalesce(budget, 0), coalesce(actual_cost, 0)) < 0
  OR least(coalesce(sent, 0), coalesce(impressions, 0), coalesce(clicks, 0), coalesce(leads, 0), coalesce(conversions, 0)) < 0
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
