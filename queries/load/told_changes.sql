-- one row per change that an export of changes tells, with what it leaves out: the stage before, and which field changed (DuckDB only)
WITH told AS (
  SELECT DISTINCT load_id, file
  FROM store.acrm.mappings
  WHERE entity = 'opportunity_history' AND field IN ('from_stage', 'field')
),
changes AS (
  SELECT
    h.*,
    told.load_id IS NOT NULL AS is_told,
    lag(h.to_stage) OVER deal AS stage_before,
    lag(h.amount) OVER deal AS amount_before,
    lag(h.expected_close_on) OVER deal AS close_before,
    row_number() OVER deal AS n
  FROM store.crm.opportunity_history h
  LEFT JOIN told ON told.load_id = h._load AND told.file = h._file
  WHERE h.source IS DISTINCT FROM 'snapshot'
  WINDOW deal AS (PARTITION BY h.opportunity_id ORDER BY h.changed_at, h._load, h._line)
),
named AS (
  SELECT
    *,
    CASE
      WHEN is_told THEN coalesce(field, 'stage')
      WHEN n = 1 OR to_stage IS DISTINCT FROM stage_before THEN 'stage'
      WHEN amount IS DISTINCT FROM amount_before THEN 'amount'
      WHEN expected_close_on IS DISTINCT FROM close_before THEN 'close_on'
    END AS changed_field
  FROM changes
)
SELECT
  history_id,
  changed_field AS field,
  CASE WHEN changed_field = 'stage' THEN CASE WHEN is_told THEN from_stage ELSE stage_before END END AS from_stage,
  CASE
    WHEN changed_field = 'stage' THEN CASE WHEN is_told THEN from_stage ELSE stage_before END
    WHEN is_told THEN from_value
    WHEN changed_field = 'amount' THEN CAST(amount_before AS VARCHAR)
    WHEN changed_field = 'close_on' THEN CAST(close_before AS VARCHAR)
  END AS from_value,
  CASE
    WHEN changed_field = 'stage' THEN to_stage
    WHEN is_told THEN to_value
    WHEN changed_field = 'amount' THEN CAST(amount AS VARCHAR)
    WHEN changed_field = 'close_on' THEN CAST(expected_close_on AS VARCHAR)
  END AS to_value,
  CAST(changed_at AS DATE) AS changed_on
FROM named
ORDER BY history_id NULLS LAST
