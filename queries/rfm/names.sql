-- one row per customer with the name that the sales carry, for customers whose own records a filter hides
SELECT account_id, max(account_name) AS name
FROM sales
WHERE account_id IN (SELECT account_id FROM scored)
GROUP BY account_id
ORDER BY account_id NULLS LAST
