-- one row per amount, group and centre in the group: its distance from that centre, and its position among the group's distances
WITH group_centres AS (
  SELECT DISTINCT entity, level, grp, centre FROM centres WHERE centre IS NOT NULL
),
distances AS (
  SELECT
    centres.entity AS entity, centres.level AS level, centres.grp AS grp, group_centres.centre AS centre,
    centres.item AS item, centres.account_id AS account_id, centres.log_amount AS log_amount, centres.n AS n,
    centres.centre = group_centres.centre AS is_own,
    abs(centres.log_amount - group_centres.centre) AS distance
  FROM centres
  JOIN group_centres ON group_centres.entity = centres.entity AND group_centres.level = centres.level AND group_centres.grp = centres.grp
)
SELECT
  entity, level, grp, centre, item, account_id, log_amount, n, is_own, distance,
  CAST(row_number() OVER (PARTITION BY entity, level, grp, centre ORDER BY distance NULLS LAST, item NULLS LAST, account_id NULLS LAST) AS BIGINT) AS place
FROM distances
