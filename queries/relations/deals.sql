-- one row per deal: when it began and ended, and the outcome; a won deal is closed
-- en: Closed deals are those won or lost; the win rate is won deals divided by closed deals.
-- zh: 已结束的商机包括赢单与输单；赢单率 = 赢单 ÷ 已结束。
SELECT
  opportunity_id,
  stage,
  coalesce(CAST(created_at AS DATE), engaged_on) AS created_on,
  engaged_on,
  closed_on,
  coalesce(is_won, FALSE) AS is_won,
  coalesce(is_won, FALSE) OR coalesce(is_closed, FALSE) AS is_closed,
  amount
FROM opportunities
