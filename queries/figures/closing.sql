-- one row per period, the current (now) and the one before: deals closed in it, by closing date
WITH closed_deals AS (
  SELECT
    CASE
      WHEN closed_on BETWEEN CAST($from AS DATE) AND CAST($to AS DATE) THEN 'now'
      WHEN closed_on BETWEEN CAST($prev_from AS DATE) AND CAST($prev_to AS DATE) THEN 'before'
    END AS era,
    is_won, amount, closed_on
  FROM deals
  WHERE is_closed
),
totals AS (
  SELECT
    era,
    count(*) AS closed,
    count_if(is_won) AS won,
    sum(amount) FILTER (WHERE is_won) AS amount
  FROM closed_deals
  GROUP BY era
)
SELECT
  eras.era AS era,
  CAST(coalesce(totals.won, 0) AS BIGINT) AS deals_won,
  CAST(coalesce(totals.amount, 0) AS DECIMAL(38,6)) AS won_amount,
  CAST(totals.won AS DOUBLE) / nullif(totals.closed, 0) AS win_rate,
  CAST(coalesce(totals.closed, 0) AS BIGINT) AS deals_closed,
  (SELECT min(closed_on) FROM closed_deals) AS first_close,
  (SELECT CAST(count(*) AS BIGINT) FROM closed_deals WHERE closed_on IS NULL) AS undated
FROM (VALUES ('now'), ('before')) AS eras(era)
LEFT JOIN totals ON totals.era = eras.era
ORDER BY eras.era NULLS LAST
