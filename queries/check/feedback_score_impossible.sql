-- one row per answer whose score is below 0 or above 100, or whose recommendation is outside 0 to 10
SELECT feedback_id AS key, score, nps, _file, _line
FROM feedback
WHERE score < 0 OR score > 100 OR nps < 0 OR nps > 10
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
