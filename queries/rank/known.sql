-- one row: how many members there are, and on how many sales the measure is known
SELECT count(*) AS members, CAST(coalesce(sum(known), 0) AS BIGINT) AS known
FROM members
ORDER BY members NULLS LAST
