-- one row per rule: the recency scores and the means of frequency and monetary score that define a segment; together they cover every case exactly once
WITH ruled AS (
  SELECT position, segment, r_from, r_to, fm_from, fm_to
  FROM (VALUES
    (1, 'Champions', 4, 5, 4.0, 5.0),
    (2, 'Loyal', 4, 5, 3.0, 3.5),
    (2, 'Loyal', 3, 3, 4.0, 5.0),
    (3, 'Potential loyalists', 4, 5, 2.0, 2.5),
    (4, 'New customers', 5, 5, 1.0, 1.5),
    (5, 'Promising', 4, 4, 1.0, 1.5),
    (6, 'Needs attention', 3, 3, 2.0, 3.5),
    (7, 'About to sleep', 3, 3, 1.0, 1.5),
    (7, 'About to sleep', 2, 2, 2.0, 2.5),
    (8, 'At risk', 2, 2, 3.0, 5.0),
    (8, 'At risk', 1, 1, 3.0, 3.5),
    (9, 'Cannot lose', 1, 1, 4.0, 5.0),
    (10, 'Hibernating', 2, 2, 1.0, 1.5),
    (10, 'Hibernating', 1, 1, 2.0, 2.5),
    (11, 'Lost', 1, 1, 1.0, 1.5)
  ) AS v(position, segment, r_from, r_to, fm_from, fm_to)
)
SELECT
  CAST(position AS BIGINT) AS position,
  segment,
  CAST(r_from AS BIGINT) AS r_from,
  CAST(r_to AS BIGINT) AS r_to,
  CAST(fm_from AS DOUBLE) AS fm_from,
  CAST(fm_to AS DOUBLE) AS fm_to,
  CASE segment
    WHEN 'Champions' THEN 'Bought lately, buy often and spend most: thank them, show them new things first.'
    WHEN 'Loyal' THEN 'Buy often and spend well: offer them more, ask for their opinion.'
    WHEN 'Potential loyalists' THEN 'Bought lately, more than a little: win them for a programme, recommend further products.'
    WHEN 'New customers' THEN 'Bought just now, for the first time or nearly: help them begin well.'
    WHEN 'Promising' THEN 'Bought lately but little: make them curious, call again soon.'
    WHEN 'Needs attention' THEN 'Middling in everything and not lately: remind them with an offer that ends.'
    WHEN 'About to sleep' THEN 'Bought little and some time ago: remind them before they are gone.'
    WHEN 'At risk' THEN 'Bought often and for much, but long ago: speak to them personally.'
    WHEN 'Cannot lose' THEN 'Were among the best and have not come for longest: win them back, ask what went wrong.'
    WHEN 'Hibernating' THEN 'Bought little and long ago: offer what they bought, at little cost.'
    ELSE 'Bought least and longest ago: try once to win them back, else let them be.'
  END AS meaning
FROM ruled
ORDER BY position NULLS LAST, r_from DESC NULLS LAST
