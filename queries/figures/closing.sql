-- one row: deals that were closed in the period (now) and in the one before, by the day of closing
WITH closed_deals AS (
  SELECT
    CASE
      WHEN closed_on BETWEEN CAST($from AS DATE) AND CAST($to AS DATE) THEN 'now'
      WHEN closed_on BETWEEN CAST($prev_from AS DATE) AND CAST($prev_to AS DATE) THEN 'before'
    END AS era,
    is_won, amount, closed_on
  FROM opportunities
  WHERE is_closed
),
totals AS (
  SELECT
    count(*) FILTER (WHERE era = 'now') AS closed_now,
    count(*) FILTER (WHERE era = 'before') AS closed_before,
    count(*) FILTER (WHERE era = 'now' AND is_won) AS won_now,
    count(*) FILTER (WHERE era = 'before' AND is_won) AS won_before,
    sum(amount) FILTER (WHERE era = 'now' AND is_won) AS amount_now,
    sum(amount) FILTER (WHERE era = 'before' AND is_won) AS amount_before,
    min(closed_on) AS first_day
  FROM closed_deals
)
SELECT
  CAST(won_now AS BIGINT) AS deals_won,
  CAST(won_before AS BIGINT) AS deals_won_before,
  CAST(coalesce(amount_now, 0) AS DECIMAL(38,6)) AS won_amount,
  CAST(coalesce(amount_before, 0) AS DECIMAL(38,6)) AS won_amount_before,
  CAST(won_now AS DOUBLE) / nullif(closed_now, 0) AS win_rate,
  CAST(won_before AS DOUBLE) / nullif(closed_before, 0) AS win_rate_before,
  CAST(closed_now AS BIGINT) AS deals_closed,
  CAST(closed_before AS BIGINT) AS deals_closed_before,
  first_day
FROM totals
ORDER BY first_day NULLS LAST
