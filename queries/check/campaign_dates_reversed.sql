-- one row per campaign that ends before it starts
SELECT campaign_id AS key, starts_on, ends_on, _file, _line
FROM campaigns
WHERE ends_on < starts_on
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
