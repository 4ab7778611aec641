-- one row per open lead last followed up more than $days days ago
SELECT lead_id AS key, last_followed_up_on, status, _file, _line
FROM leads
WHERE last_followed_up_on < plus_days(CAST($as_of AS DATE), -CAST($days AS BIGINT))
  AND is_converted IS NOT TRUE
  AND (status IS NULL OR status NOT IN ('converted', 'lost'))
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
