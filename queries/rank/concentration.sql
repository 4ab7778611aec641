-- one row per share of the total: the smallest number of top members that reach it; unknown if a sum is below zero
WITH everything AS (
  SELECT count(member) AS members, sum(value) AS value, min(value) AS least
  FROM members
),
levels AS (
  SELECT level FROM (VALUES (CAST(0.5 AS DOUBLE)), (CAST(0.8 AS DOUBLE)), (CAST(0.95 AS DOUBLE))) AS v(level)
),
reached AS (
  SELECT levels.level AS level, min(standings.position) AS members
  FROM levels
  CROSS JOIN everything
  JOIN standings ON CAST(standings.running AS DOUBLE) / nullif(CAST(everything.value AS DOUBLE), 0) >= levels.level
  WHERE everything.least >= 0 AND everything.value > 0
  GROUP BY levels.level
)
SELECT
  levels.level AS share_of_total,
  CAST(reached.members AS BIGINT) AS members,
  CAST(reached.members AS DOUBLE) / nullif(everything.members, 0) AS share_of_members
FROM levels
CROSS JOIN everything
LEFT JOIN reached ON reached.level = levels.level
ORDER BY levels.level NULLS LAST
