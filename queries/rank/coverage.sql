-- one row: the number of members, of sales with a known measure, and of unlisted members tied with the last listed one
WITH last_listed AS (
  SELECT max(rank) AS rank FROM standings WHERE position <= $listed
)
SELECT
  (SELECT CAST(count(*) AS BIGINT) FROM members) AS members,
  (SELECT CAST(coalesce(sum(known), 0) AS BIGINT) FROM members) AS known,
  (SELECT CAST(count(*) AS BIGINT) FROM standings WHERE position > $listed AND rank = (SELECT rank FROM last_listed)) AS tied
ORDER BY members NULLS LAST
