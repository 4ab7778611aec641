-- one row per amount and group: the median of the other amounts of the group, without the amount itself
WITH middle AS (
  SELECT
    entity, level, grp,
    max(CASE WHEN place = floor(n / 2.0) THEN log_amount END) AS lower_one,
    max(CASE WHEN place = floor(n / 2.0) + 1 THEN log_amount END) AS middle_one,
    max(CASE WHEN place = floor(n / 2.0) + 2 THEN log_amount END) AS upper_one
  FROM placed
  GROUP BY entity, level, grp
)
SELECT
  placed.entity AS entity, placed.level AS level, placed.grp AS grp,
  placed.item AS item, placed.account_id AS account_id, placed.log_amount AS log_amount, placed.n AS n,
  CASE
    WHEN placed.n = 1 THEN CAST(NULL AS DOUBLE)
    -- The others of an even number have one in the middle, those of an odd number two: which, depends on the side that misses one.
    WHEN mod(placed.n, 2) = 0 THEN CASE WHEN placed.place > floor(placed.n / 2.0) THEN middle.lower_one ELSE middle.middle_one END
    ELSE (CASE WHEN placed.place > floor(placed.n / 2.0) THEN middle.lower_one ELSE middle.middle_one END
      + CASE WHEN placed.place > floor(placed.n / 2.0) + 1 THEN middle.middle_one ELSE middle.upper_one END) / 2
  END AS centre
FROM placed
JOIN middle ON middle.entity = placed.entity AND middle.level = placed.level AND middle.grp = placed.grp
