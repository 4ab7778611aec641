-- one row per closed ticket that does not say when it was
SELECT ticket_id AS key, status, is_closed, _file, _line
FROM tickets
WHERE resolved_at IS NULL
  AND (is_closed OR re_test(lower(trim(status)), '^(closed|resolved|solved|complete|completed|done|finished|cancell?ed|rejected|已?(关闭|解决|完成|办结|结案|处理|取消|撤销))$'))
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
