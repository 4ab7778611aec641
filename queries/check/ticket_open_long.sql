-- one row per ticket opened more than $days days ago and neither resolved nor closed
SELECT ticket_id AS key, status, created_at, _file, _line
FROM tickets
WHERE resolved_at IS NULL
  AND is_closed IS NOT TRUE
  AND NOT coalesce(re_test(lower(trim(status)), '^(closed|resolved|solved|complete|completed|done|finished|cancell?ed|rejected|已?(关闭|解决|完成|办结|结案|处理|取消|撤销))$'), FALSE)
  AND CAST(created_at AS DATE) < plus_days(CAST($as_of AS DATE), -CAST($days AS BIGINT))
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
