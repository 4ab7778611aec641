-- one row per amount and group: the median of the other amounts, and 1.4826 times their median distance from it, as a standard deviation
WITH middle AS (
  SELECT
    entity, level, grp, centre,
    max(CASE WHEN place = floor(n / 2.0) THEN distance END) AS lower_one,
    max(CASE WHEN place = floor(n / 2.0) + 1 THEN distance END) AS middle_one,
    max(CASE WHEN place = floor(n / 2.0) + 2 THEN distance END) AS upper_one
  FROM deviations
  GROUP BY entity, level, grp, centre
)
SELECT
  own.entity AS entity, own.level AS level, own.grp AS grp, own.item AS item, own.account_id AS account_id,
  own.log_amount AS log_amount, own.centre AS centre, own.n - 1 AS others,
  1.482602218505602 * CASE
    WHEN mod(own.n, 2) = 0 THEN CASE WHEN own.place > floor(own.n / 2.0) THEN middle.lower_one ELSE middle.middle_one END
    ELSE (CASE WHEN own.place > floor(own.n / 2.0) THEN middle.lower_one ELSE middle.middle_one END
      + CASE WHEN own.place > floor(own.n / 2.0) + 1 THEN middle.middle_one ELSE middle.upper_one END) / 2
  END AS sigma
FROM deviations AS own
JOIN middle ON middle.entity = own.entity AND middle.level = own.level AND middle.grp = own.grp AND middle.centre = own.centre
WHERE own.is_own AND own.n > 1
