-- one row per campaign member whose campaign is unknown
SELECT m.campaign_member_id AS key, m.campaign_id, m._file, m._line
FROM campaign_members m
WHERE m.campaign_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM campaigns c WHERE c.campaign_id = m.campaign_id)
ORDER BY m._file NULLS LAST, m._line NULLS LAST, key NULLS LAST
