-- one row per member, best first, with its rank, its position in the total order and the running sum up to it
SELECT
  member,
  value,
  rank() OVER (ORDER BY value DESC NULLS LAST) AS rank,
  row_number() OVER (ORDER BY value DESC NULLS LAST, member NULLS LAST) AS position,
  CAST(sum(value) OVER (ORDER BY value DESC NULLS LAST, member NULLS LAST ROWS UNBOUNDED PRECEDING) AS DECIMAL(38,6)) AS running
FROM members
WHERE member IS NOT NULL
