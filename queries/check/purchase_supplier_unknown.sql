-- one row per purchase whose supplier is unknown
SELECT p.purchase_id AS key, p.supplier_id, p._file, p._line
FROM purchases p
WHERE p.supplier_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM suppliers s WHERE s.supplier_id = p.supplier_id)
ORDER BY p._file NULLS LAST, p._line NULLS LAST, key NULLS LAST
