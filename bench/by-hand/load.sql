-- What a good DuckDB user would write to get the same tables from the same file: raw text, lines with keys, orders, accounts, products.
CREATE SCHEMA raw;
CREATE SCHEMA crm;
CREATE TABLE raw.lines AS FROM read_csv('{file}', header = true, delim = ',', quote = '"', all_varchar = true);
CREATE TABLE crm.order_items AS
SELECT "Order ID" || '#' || row_number() OVER (PARTITION BY "Order ID" ORDER BY rowid) AS order_item_id,
       "Order ID" AS order_id, "Customer ID" AS account_id, "Product ID" AS product_id, CAST("Order Date" AS TIMESTAMP) AS ordered_at,
       CAST("Quantity" AS DECIMAL(18,6)) AS quantity, CAST("Unit Price" AS DECIMAL(18,6)) AS unit_price, CAST("Sales" AS DECIMAL(18,6)) AS amount,
       CAST("Profit" AS DECIMAL(18,6)) AS profit, "Region" AS region, '{file}' AS _file, rowid + 2 AS _line
FROM raw.lines;
CREATE TABLE crm.orders AS
SELECT order_id, arg_min(account_id, _line) AS account_id, arg_min(ordered_at, _line) AS ordered_at, arg_min(region, _line) AS region,
       CAST(sum(amount) AS DECIMAL(18,6)) AS amount, CAST(sum(profit) AS DECIMAL(18,6)) AS profit, '{file}' AS _file, min(_line) AS _line
FROM crm.order_items GROUP BY order_id;
CREATE TABLE crm.accounts AS
SELECT "Customer ID" AS account_id, arg_min("Customer Name", rowid) AS name, '{file}' AS _file, min(rowid) + 2 AS _line FROM raw.lines GROUP BY 1;
CREATE TABLE crm.products AS
SELECT "Product ID" AS product_id, arg_min("Product Name", rowid) AS name, arg_min("Category", rowid) AS category, '{file}' AS _file, min(rowid) + 2 AS _line
FROM raw.lines GROUP BY 1;
