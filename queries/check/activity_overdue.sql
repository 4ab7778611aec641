-- one row per activity due more than $days days ago and not done
SELECT activity_id AS key, subject, due_on, _file, _line
FROM activities
WHERE is_done IS NOT TRUE
  AND NOT coalesce(re_test(lower(trim(status)), '^(closed|resolved|solved|complete|completed|done|finished|cancell?ed|rejected|已?(关闭|解决|完成|办结|结案|处理|取消|撤销))$'), FALSE)
  AND due_on < plus_days(CAST($as_of AS DATE), -CAST($days AS BIGINT))
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
