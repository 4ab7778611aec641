-- Recency, frequency and monetary scores of every customer, kept, and the count and revenue by score.
CREATE TEMP TABLE scored AS
WITH orders AS (SELECT account_id, order_id, max(ordered_at) AS ordered_at, sum(amount) AS amount FROM crm.order_items GROUP BY account_id, order_id),
customer AS (
  SELECT account_id, max(ordered_at) FILTER (WHERE amount > 0) AS last, count(*) FILTER (WHERE amount > 0) AS frequency, sum(amount) AS monetary
  FROM orders GROUP BY account_id HAVING count(*) FILTER (WHERE amount > 0) > 0),
placed AS (
  SELECT *, count(*) OVER () AS n, rank() OVER (ORDER BY last) - 1 AS r, rank() OVER (ORDER BY frequency) - 1 AS f, rank() OVER (ORDER BY monetary) - 1 AS m FROM customer)
SELECT account_id, date_diff('day', last, TIMESTAMP '2024-12-31') AS recency_days, frequency, monetary,
       least(5, 1 + 5 * r // n) AS r, least(5, 1 + 5 * f // n) AS f, least(5, 1 + 5 * m // n) AS m
FROM placed;
SELECT r, (f + m) // 2 AS fm, count(*) AS customers, sum(monetary) AS revenue, median(recency_days), median(frequency), median(monetary) FROM scored GROUP BY ALL ORDER BY ALL;
SELECT s.*, a.name FROM scored s LEFT JOIN crm.accounts a USING (account_id) ORDER BY monetary DESC, account_id;
