-- The ten customers with the largest sales, their share and the total.
WITH member AS (SELECT account_id, sum(amount) AS value FROM crm.order_items GROUP BY account_id),
ranked AS (
  SELECT account_id, value, rank() OVER (ORDER BY value DESC) AS rank, sum(value) OVER () AS total,
         sum(value) OVER (ORDER BY value DESC, account_id) AS running, count(*) OVER () AS members
  FROM member)
SELECT rank, r.account_id, a.name, value, value / total AS share, running / total AS cumulative_share, total, members
FROM ranked r LEFT JOIN crm.accounts a ON a.account_id = r.account_id ORDER BY rank, r.account_id LIMIT 10;
