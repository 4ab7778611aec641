-- one row per campaign clicked more often than it was seen or sent
SELECT campaign_id AS key, sent, impressions, clicks, _file, _line
FROM campaigns
WHERE clicks > greatest(coalesce(impressions, 0), coalesce(sent, 0))
  AND coalesce(impressions, sent) IS NOT NULL
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
