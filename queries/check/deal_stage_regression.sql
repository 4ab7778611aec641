-- one row per step of a deal back to an earlier open stage
SELECT h.history_id AS key, h.opportunity_id, h.from_stage, h.to_stage, h.changed_at, h._file, h._line
FROM opportunity_history h
JOIN check_stages before ON before.stage = h.from_stage
JOIN check_stages after ON after.stage = h.to_stage
WHERE before.outcome = 'open' AND after.outcome = 'open' AND after.position < before.position
ORDER BY h._file NULLS LAST, h._line NULLS LAST, key NULLS LAST
