-- one row per customer with the three scores and the resulting segment
WITH recent AS (
  SELECT
    account_id,
    CAST(greatest(0, days_between(last_day, CAST($as_of AS DATE))) AS BIGINT) AS recency_days,
    last_day > CAST($as_of AS DATE) AS is_later,
    frequency,
    monetary
  FROM customer_totals
  WHERE last_day IS NOT NULL
),
placed AS (
  SELECT
    account_id, recency_days, is_later, frequency, monetary,
    count(*) OVER () AS customers,
    rank() OVER (ORDER BY recency_days DESC NULLS LAST) - 1 AS less_recent,
    rank() OVER (ORDER BY frequency NULLS LAST) - 1 AS less_frequent,
    rank() OVER (ORDER BY monetary NULLS LAST) - 1 AS less_monetary
  FROM recent
),
scores_of AS (
  SELECT
    account_id, recency_days, is_later, frequency, monetary,
    CASE WHEN 5 * less_recent < customers THEN 1 WHEN 5 * less_recent < 2 * customers THEN 2
         WHEN 5 * less_recent < 3 * customers THEN 3 WHEN 5 * less_recent < 4 * customers THEN 4 ELSE 5 END AS r,
    CASE WHEN 5 * less_frequent < customers THEN 1 WHEN 5 * less_frequent < 2 * customers THEN 2
         WHEN 5 * less_frequent < 3 * customers THEN 3 WHEN 5 * less_frequent < 4 * customers THEN 4 ELSE 5 END AS f,
    CASE WHEN 5 * less_monetary < customers THEN 1 WHEN 5 * less_monetary < 2 * customers THEN 2
         WHEN 5 * less_monetary < 3 * customers THEN 3 WHEN 5 * less_monetary < 4 * customers THEN 4 ELSE 5 END AS m
  FROM placed
),
cells AS (
  SELECT DISTINCT r, f + m AS fm FROM scores_of
),
cell_segments AS (
  SELECT cells.r AS r, cells.fm AS fm, rules.segment AS segment
  FROM cells
  JOIN rules ON cells.r BETWEEN rules.r_from AND rules.r_to AND CAST(cells.fm AS DOUBLE) / 2 BETWEEN rules.fm_from AND rules.fm_to
)
SELECT
  scores_of.account_id AS account_id,
  scores_of.recency_days AS recency_days,
  scores_of.is_later AS is_later,
  scores_of.frequency AS frequency,
  scores_of.monetary AS monetary,
  scores_of.r AS r,
  scores_of.f AS f,
  scores_of.m AS m,
  cell_segments.segment AS segment
FROM scores_of
JOIN cell_segments ON cell_segments.r = scores_of.r AND cell_segments.fm = scores_of.f + scores_of.m
