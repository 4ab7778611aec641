-- one row per member by which sales are broken down, with the name in the sales, even where a filter hides the member's own record
-- en: A member is named as in its own record, otherwise as in its sales.
-- zh: 对象名称取自其自身记录；该记录不在筛选范围内时，取自其销售记录。
SELECT
  breakdown AS member,
  max(breakdown_name) AS name
FROM sales
GROUP BY breakdown
