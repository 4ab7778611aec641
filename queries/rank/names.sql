-- one row per listed member with the name that its sales carry, for members whose own records a filter hides
SELECT breakdown AS member, max(breakdown_name) AS name
FROM sales
WHERE breakdown IN (SELECT member FROM standings WHERE position <= $listed)
GROUP BY breakdown
ORDER BY member NULLS LAST
