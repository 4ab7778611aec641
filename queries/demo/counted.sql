-- one row: how much of what the demo wrote is in the database
SELECT (SELECT count(*) FROM store.crm.accounts) AS accounts,
       (SELECT count(*) FROM store.crm.orders) AS orders,
       (SELECT count(*) FROM store.crm.order_items) AS order_items,
       (SELECT count(*) FROM store.crm.opportunities) AS opportunities,
       (SELECT count(*) FROM store.crm.opportunity_history) AS opportunity_history,
       (SELECT CAST(sum(amount) AS DECIMAL(38,2)) FROM store.crm.order_items) AS amount,
       (SELECT CAST(sum(profit) AS DECIMAL(38,2)) FROM store.crm.order_items) AS profit,
       (SELECT count(*) FROM store.crm.opportunities WHERE is_won) AS won
