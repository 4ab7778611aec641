-- one row per campaign member who is the same person as an earlier one of the campaign
WITH copies AS (
  SELECT
    campaign_member_id AS key, campaign_id, contact_id, lead_id, email, _file, _line,
    row_number() OVER (
      PARTITION BY campaign_id, coalesce(contact_id, lead_id, lower(trim(email)))
      ORDER BY _file NULLS LAST, _line NULLS LAST, campaign_member_id NULLS LAST
    ) AS copy
  FROM campaign_members
  WHERE campaign_id IS NOT NULL AND coalesce(contact_id, lead_id, email) IS NOT NULL
)
SELECT key, campaign_id, contact_id, lead_id, email, _file, _line
FROM copies
WHERE copy > 1
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
