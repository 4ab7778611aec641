-- one row per change of a deal from one export of deals to the next, and one per deal for the first export that has it; none if only one day was exported (DuckDB only)
WITH states AS (
  SELECT
    opportunity_id,
    stage,
    amount,
    probability,
    coalesce(closed_on, expected_close_on) AS close_on,
    owner,
    _valid_from AS day,
    _load,
    _file,
    _line
  FROM store.history.opportunities
  WHERE (_valid_to IS NULL OR _valid_to > _valid_from)
    AND (SELECT count(DISTINCT snapshot) FROM store.acrm.files WHERE entity = 'opportunities') > 1
),
compared AS (
  SELECT
    *,
    row_number() OVER deal AS n,
    lag(day) OVER deal AS day_before,
    lag(stage) OVER deal AS stage_before,
    lag(amount) OVER deal AS amount_before,
    lag(close_on) OVER deal AS close_before,
    lag(owner) OVER deal AS owner_before
  FROM states
  WINDOW deal AS (PARTITION BY opportunity_id ORDER BY day, _load)
),
changes AS (
  SELECT *, 'stage' AS field, stage_before AS from_stage, stage_before AS from_value, stage AS to_value
  FROM compared WHERE stage IS DISTINCT FROM stage_before
  UNION ALL
  SELECT *, 'amount', NULL, CAST(amount_before AS VARCHAR), CAST(amount AS VARCHAR)
  FROM compared WHERE n > 1 AND amount IS DISTINCT FROM amount_before
  UNION ALL
  SELECT *, 'close_on', NULL, CAST(close_before AS VARCHAR), CAST(close_on AS VARCHAR)
  FROM compared WHERE n > 1 AND close_on IS DISTINCT FROM close_before
  UNION ALL
  SELECT *, 'owner', NULL, owner_before, owner
  FROM compared WHERE n > 1 AND owner IS DISTINCT FROM owner_before
)
SELECT
  concat_ws(' ', opportunity_id, day, field) AS history_id,
  opportunity_id,
  field,
  from_stage,
  stage AS to_stage,
  CAST(day AS TIMESTAMP) AS changed_at,
  day AS changed_on,
  from_value,
  to_value,
  amount,
  probability,
  close_on AS expected_close_on,
  owner,
  'snapshot' AS source,
  _load,
  _file,
  _line
FROM changes
WHERE NOT EXISTS (
  SELECT 1 FROM store.crm.opportunity_history told
  WHERE told.source = 'export'
    AND told.opportunity_id = changes.opportunity_id
    AND told.field = changes.field
    AND told.changed_on <= changes.day
    AND (changes.day_before IS NULL OR told.changed_on > changes.day_before)
)
ORDER BY history_id NULLS LAST
