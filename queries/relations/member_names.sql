-- one row per member of what sales are broken down by, with the name that the sales carry, also where a filter hides the member's own record
-- en: A member is called by the name of its own record, or else by the one that its sales carry.
-- zh: 对象名称取自其自身记录；该记录不在筛选范围内时，取自其销售记录。
SELECT
  breakdown AS member,
  max(breakdown_name) AS name
FROM sales
GROUP BY breakdown
