-- one row per target that is negative or ends before it starts
SELECT target_id AS key, target, starts_on, ends_on, _file, _line
FROM targets
WHERE target < 0 OR ends_on < starts_on
ORDER BY _file NULLS LAST, _line NULLS LAST, key NULLS LAST
