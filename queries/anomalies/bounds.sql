-- one row per kind of value: its quartiles, the bounds by both rules, and the number of values outside them
WITH figures AS (
  SELECT CAST('order_items' AS VARCHAR(20)) AS entity, CAST('quantity' AS VARCHAR(20)) AS field, CAST(quantity AS DOUBLE) AS value, ordered_at AS happened_at FROM sales
  UNION ALL
  SELECT 'order_items', 'unit_price', CAST(unit_price AS DOUBLE), ordered_at FROM sales
  UNION ALL
  SELECT 'order_items', 'amount', CAST(amount AS DOUBLE), ordered_at FROM sales
  UNION ALL
  SELECT 'opportunities', 'amount', CAST(amount AS DOUBLE), created_at FROM opportunities
),
scoped AS (
  SELECT entity, field, value FROM figures
  WHERE value IS NOT NULL AND (NOT $bounded OR CAST(happened_at AS DATE) BETWEEN CAST($from AS DATE) AND CAST($to AS DATE))
),
quartiles AS (
  SELECT entity, field, CAST(count(*) AS BIGINT) AS n,
    percentile_cont(0.25) WITHIN GROUP (ORDER BY value NULLS LAST) AS q1,
    median(value) AS middle,
    percentile_cont(0.75) WITHIN GROUP (ORDER BY value NULLS LAST) AS q3
  FROM scoped
  GROUP BY entity, field
),
spread AS (
  SELECT scoped.entity AS entity, scoped.field AS field, 1.482602218505602 * median(abs(scoped.value - quartiles.middle)) AS sigma
  FROM scoped
  JOIN quartiles ON quartiles.entity = scoped.entity AND quartiles.field = scoped.field
  GROUP BY scoped.entity, scoped.field
),
fences AS (
  SELECT quartiles.entity AS entity, quartiles.field AS field, n, q1, middle, q3,
    q1 - 1.5 * (q3 - q1) AS iqr_low, q3 + 1.5 * (q3 - q1) AS iqr_high,
    q1 - 3 * (q3 - q1) AS far_low, q3 + 3 * (q3 - q1) AS far_high,
    middle - 3.5 * sigma AS mad_low, middle + 3.5 * sigma AS mad_high
  FROM quartiles
  JOIN spread ON spread.entity = quartiles.entity AND spread.field = quartiles.field
)
SELECT
  fences.entity AS entity, fences.field AS field, fences.n AS n, fences.q1 AS q1, fences.middle AS middle, fences.q3 AS q3,
  fences.iqr_low AS iqr_low, fences.iqr_high AS iqr_high,
  CAST(count(CASE WHEN scoped.value < fences.iqr_low OR scoped.value > fences.iqr_high THEN 1 END) AS BIGINT) AS outside_iqr,
  CAST(count(CASE WHEN scoped.value < fences.far_low OR scoped.value > fences.far_high THEN 1 END) AS BIGINT) AS far_outside_iqr,
  fences.mad_low AS mad_low, fences.mad_high AS mad_high,
  CAST(count(CASE WHEN scoped.value < fences.mad_low OR scoped.value > fences.mad_high THEN 1 END) AS BIGINT) AS outside_mad
FROM fences
JOIN scoped ON scoped.entity = fences.entity AND scoped.field = fences.field
GROUP BY fences.entity, fences.field, fences.n, fences.q1, fences.middle, fences.q3, fences.iqr_low, fences.iqr_high, fences.mad_low, fences.mad_high
ORDER BY fences.entity NULLS LAST, fences.field NULLS LAST
