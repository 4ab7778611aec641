-- one row per kind of record and level of comparison: the number of scores, and the limits beyond which a tenth and a twentieth of them lie on either side
SELECT
  entity,
  level,
  CAST(count(*) AS BIGINT) AS scores,
  percentile_cont(0.10) WITHIN GROUP (ORDER BY score NULLS LAST) AS low_tenth,
  percentile_cont(0.05) WITHIN GROUP (ORDER BY score NULLS LAST) AS low_twentieth,
  percentile_cont(0.90) WITHIN GROUP (ORDER BY score NULLS LAST) AS high_tenth,
  percentile_cont(0.95) WITHIN GROUP (ORDER BY score NULLS LAST) AS high_twentieth
FROM judged
GROUP BY entity, level
ORDER BY entity NULLS LAST, level NULLS LAST
