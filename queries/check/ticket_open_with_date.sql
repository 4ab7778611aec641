-- one row per open ticket with a date on which it was resolved
SELECT ticket_id AS key, status, resolved_at, _file, _line
FROM tickets
WHERE resolved_at IS NOT NULL
  AND is_closed IS NOT TRUE
  AND re_test(lower(trim(status)), '^(new|open|opened|reopened|assigned|in progress|working|pending|on hold|waiting.*|escalated|unresolved|新建|待.*|处理中|进行中|未(解决|处理|完成|关闭|办结)|重新打开|已(受理|分配|升级))$')
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
