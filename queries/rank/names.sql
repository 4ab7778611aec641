-- one row per listed member with the name in its sales, where a filter hides its own record
SELECT member, name
FROM member_names
WHERE member IN (SELECT member FROM standings WHERE position <= $listed)
ORDER BY member NULLS LAST
