-- one row per part of the whole: the listed members, all others with the sales that name no member, and their total
WITH everything AS (
  SELECT
    count(member) AS members,
    coalesce(sum(value), 0) AS value,
    coalesce(sum(value) FILTER (WHERE member IS NULL), 0) AS unnamed
  FROM members
),
listed AS (
  SELECT count(*) AS members, coalesce(sum(value), 0) AS value
  FROM standings
  WHERE position <= $listed
),
parts AS (
  SELECT 1 AS position, 'listed' AS part, members, value, 0 AS unnamed FROM listed
  UNION ALL
  SELECT 2 AS position, 'others' AS part, everything.members - listed.members, everything.value - listed.value, everything.unnamed
  FROM everything CROSS JOIN listed
  UNION ALL
  SELECT 3 AS position, 'total' AS part, members, value, unnamed FROM everything
)
SELECT
  parts.part AS part,
  CAST(parts.members AS BIGINT) AS members,
  CAST(parts.value AS DECIMAL(38,6)) AS value,
  CASE WHEN everything.value > 0 THEN CAST(parts.value AS DOUBLE) / nullif(CAST(everything.value AS DOUBLE), 0) END AS share,
  CAST(parts.unnamed AS DECIMAL(38,6)) AS unnamed
FROM parts
CROSS JOIN everything
ORDER BY parts.position NULLS LAST
