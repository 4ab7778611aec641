-- one row per open deal whose owner is not an active user
SELECT t.opportunity_id AS key, t.owner, t._file, t._line
FROM opportunities t
WHERE t.owner IS NOT NULL
  AND t.is_closed IS NOT TRUE
  AND NOT EXISTS (
    SELECT 1
    FROM users u
    WHERE (u.name = t.owner OR u.user_id = t.owner)
      AND (
        u.status IS NULL
        OR NOT re_test(lower(trim(u.status)), '^(inactive|disabled|deactivated|terminated|resigned|left|former|离职|已离职|停用|已停用|禁用|注销)$')
      )
  )
ORDER BY t._file NULLS LAST, t._line NULLS LAST, key NULLS LAST
