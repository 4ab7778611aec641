-- one row per customer with the name in its sales, where a filter hides its own record
SELECT member, name
FROM member_names
WHERE member IN (SELECT account_id FROM scored)
ORDER BY member NULLS LAST
