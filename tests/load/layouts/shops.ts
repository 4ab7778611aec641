import type { Layout } from './layout.ts';

export const SHOPS: readonly Layout[] = [
  {
    name: 'Shopify customers',
    source: 'help.shopify.com, customer CSV file',
    file: 'customers_export.csv',
    csv: `Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Phone,Total Spent,Total Orders,Tags
'7001,Ivy,Orchard,ivy@birch.example,yes,Birch Ltd,1 Elm St,Boston,MA,US,02134,+12125550100,188.00,2,vip`,
    root: 'accounts',
    places: ['account_id=Customer ID', 'email=Email', 'city=Default Address City', 'postcode=Default Address Zip'],
    beside: ['Total Spent', 'Total Orders'],
  },
  {
    name: 'WooCommerce order items',
    source: 'woocommerce.com, customer/order/coupon export',
    file: 'orders.csv',
    csv: `Order Number,Order Status,Order Date,First Name (Billing),Last Name (Billing),Company (Billing),City (Billing),Cart Discount Amount,Order Total Amount,SKU,Item Name,Quantity (- Refund),Item Cost
5001,completed,2024-02-01 10:00,Ivy,Orchard,Birch Ltd,Boston,0,44.00,MUG-B,Blue Mug,2,20.00`,
    root: 'order_items',
    places: [
      'order_id=Order Number',
      'orders.ordered_at=Order Date',
      'quantity=Quantity (- Refund)',
      'unit_price=Item Cost',
      'products.name=Item Name',
      'orders.amount=Order Total Amount',
    ],
  },
  {
    name: 'Amazon order report',
    source: 'developer-docs.amazon.com, report type order',
    file: 'order-report.csv',
    csv: `amazon-order-id,merchant-order-id,purchase-date,last-updated-date,order-status,fulfillment-channel,sales-channel,url,ship-service-level,product-name,sku,asin,item-status,quantity,currency,item-price,item-tax,shipping-price,ship-city,ship-state,ship-postal-code,ship-country
111-0000001-0000001,,2024-02-01T10:00:00+00:00,2024-02-02T10:00:00+00:00,Shipped,Amazon,Amazon.com,,Standard,Blue Mug,MUG-B,B000000001,Shipped,2,USD,40.00,3.00,4.00,BOSTON,MA,02134,US`,
    root: 'order_items',
    places: [
      'order_id=amazon-order-id',
      'orders.ordered_at=purchase-date',
      'amount=item-price',
      'quantity=quantity',
      'province=ship-state',
      'country=ship-country',
    ],
    beside: ['item-tax', 'url', 'last-updated-date', 'merchant-order-id'],
  },
  {
    name: 'eBay orders',
    source: 'ebay.com/help, download your orders report',
    file: 'eBay-OrdersReport.csv',
    csv: `Sales Record Number,Order Number,Buyer Username,Buyer Name,Buyer Email,Buyer City,Buyer State,Item Number,Item Title,Custom Label,Quantity,Sold For,Shipping And Handling,Total Price,Payment Method,Sale Date,Paid On Date,Shipped On Date
101,07-00001-00001,ivy_o,Ivy Orchard,ivy@birch.example,Boston,MA,250000000001,Blue Mug,MUG-B,2,20.00,4.00,44.00,Card,Feb-01-24,Feb-01-24,Feb-02-24`,
    root: 'order_items',
    places: [
      'order_id=Order Number',
      'account_id=Buyer Username',
      'unit_price=Sold For',
      'quantity=Quantity',
      'orders.amount=Total Price',
      'orders.ordered_at=Sale Date',
    ],
    beside: ['Custom Label', 'Shipping And Handling'],
  },
  {
    name: 'Etsy sold order items',
    source: 'help.etsy.com, download your data',
    file: 'EtsySoldOrderItems2024.csv',
    csv: `Sale Date,Item Name,Buyer,Quantity,Price,Coupon Code,Discount Amount,Shipping Discount,Order Shipping,Order Sales Tax,Item Total,Currency,Transaction ID,Listing ID,Date Paid,Date Shipped,Ship Name,Ship City,Ship State,Ship Zipcode,Ship Country,Order ID,Listings Type
02/01/24,Blue Mug,ivyo,2,20.00,,0.00,0.00,4.00,3.00,40.00,USD,9001,8001,02/01/2024,02/02/2024,Ivy Orchard,Boston,MA,02134,United States,7001,listing`,
    root: 'order_items',
    places: [
      'order_id=Order ID',
      'order_item_id=Transaction ID',
      'amount=Item Total',
      'unit_price=Price',
      'orders.ordered_at=Sale Date',
    ],
    beside: ['Order Shipping', 'Order Sales Tax'],
  },
  {
    name: 'Etsy sold orders',
    source: 'help.etsy.com, download your data',
    file: 'EtsySoldOrders2024.csv',
    csv: `Sale Date,Order ID,Buyer User ID,First Name,Last Name,Number of Items,Payment Method,Date Shipped,Ship City,Ship Zipcode,Currency,Order Value,Discount Amount,Shipping,Sales Tax,Order Total,Status,Card Processing Fees,Order Net,Buyer,SKU
02/01/24,7001,u1,Ivy,Orchard,2,Card,02/02/2024,Boston,02134,USD,40.00,0.00,4.00,3.00,47.00,,1.50,45.50,ivyo,MUG-B`,
    root: 'orders',
    places: ['order_id=Order ID', 'amount=Order Total', 'ordered_at=Sale Date', 'shipped_on=Date Shipped'],
    beside: ['Order Value', 'Order Net', 'Number of Items', 'SKU'],
  },
  {
    name: 'Square items detail',
    source: 'squareup.com/help, export sales reports',
    file: 'items-2024.csv',
    csv: `Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Modifiers Applied,Gross Sales,Discounts,Net Sales,Tax,Transaction ID,Payment ID,Location,Customer ID,Customer Name
2024-02-01,10:00:00,Eastern,Mugs,Blue Mug,2,Regular,MUG-B,,$40.00,$0.00,$40.00,$3.00,T1,P1,Main St,C1,Ivy Orchard`,
    root: 'order_items',
    places: [
      'order_id=Transaction ID',
      'amount=Net Sales',
      'quantity=Qty',
      'orders.ordered_at=Date',
      'account_id=Customer ID',
    ],
    beside: ['Gross Sales', 'Location', 'Tax'],
  },
  {
    name: 'Square transactions',
    source: 'squareup.com/help, export sales reports',
    file: 'transactions-2024.csv',
    csv: `Date,Time,Time Zone,Gross Sales,Discounts,Net Sales,Gift Card Sales,Tax,Tip,Partial Refunds,Total Collected,Source,Card,Cash,Transaction ID,Payment ID,Event Type,Location,Customer ID,Customer Name
2024-02-01,10:00:00,Eastern,$40.00,$0.00,$40.00,$0.00,$3.00,$0.00,$0.00,$43.00,Register,$43.00,$0.00,T1,P1,Payment,Main St,C1,Ivy Orchard`,
    root: 'payments',
    places: ['payment_id=Payment ID', 'paid_on=Date', 'amount=Total Collected', 'order_id=Transaction ID'],
    beside: ['Net Sales', 'Tip'],
  },
  {
    name: 'Stripe payments',
    source: 'docs.stripe.com, export payments',
    file: 'unified_payments.csv',
    csv: `id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Converted Amount,Description,Fee,Statement Descriptor,Status,Seller Message,Customer ID,Customer Description,Customer Email,Invoice ID
ch_1,2024-02-01 10:00,43.00,0.00,usd,true,43.00,Mugs,1.50,BIRCH,Paid,Payment complete.,cus_1,Ivy Orchard,ivy@birch.example,in_1`,
    root: 'payments',
    places: [
      'payment_id=id',
      'paid_on=Created date (UTC)',
      'amount=Amount',
      'account_id=Customer ID',
      'order_id=Invoice ID',
    ],
    beside: ['Converted Amount', 'Fee'],
  },
  {
    name: 'PayPal activity',
    source: 'paypal.com/us/cshelp, download a transaction report',
    file: 'Download.CSV',
    csv: `Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,To Email Address,Transaction ID,Item Title,Invoice Number
02/01/2024,10:00:00,PST,Ivy Orchard,Express Checkout Payment,Completed,USD,43.00,-1.50,41.50,ivy@birch.example,shop@birch.example,TX1,Mugs,I1`,
    root: 'payments',
    places: [
      'payment_id=Transaction ID',
      'paid_on=Date',
      'amount=Gross',
      'order_id=Invoice Number',
      'accounts.name=Name',
    ],
    beside: ['Fee', 'Net'],
  },
  {
    name: 'QuickBooks sales by customer detail',
    source: 'quickbooks.intuit.com, export reports',
    file: 'Sales by Customer Detail.csv',
    csv: `Date,Transaction Type,Num,Product/Service,Memo/Description,Qty,Sales Price,Amount,Balance
02/01/2024,Invoice,1001,Blue Mug,Two mugs,2,20.00,40.00,40.00`,
    root: 'order_items',
    places: [
      'order_id=Num',
      'products.name=Product/Service',
      'quantity=Qty',
      'unit_price=Sales Price',
      'amount=Amount',
    ],
    beside: ['Balance'],
  },
  {
    name: 'Xero sales invoices',
    source: 'central.xero.com, export sales invoices',
    file: 'SalesInvoices.csv',
    csv: `ContactName,EmailAddress,InvoiceNumber,Reference,InvoiceDate,DueDate,Total,TaxTotal,InvoiceAmountPaid,InvoiceAmountDue,Description,Quantity,UnitAmount,LineAmount,Currency,Type,Status
Birch Ltd,ivy@birch.example,INV-1,,01/02/2024,01/03/2024,48.00,8.00,48.00,0.00,Blue Mug,2,20.00,40.00,GBP,Sales invoice,Paid`,
    root: 'order_items',
    places: [
      'order_id=InvoiceNumber',
      'accounts.name=ContactName',
      'unit_price=UnitAmount',
      'amount=LineAmount',
      'orders.amount=Total',
      'orders.due_on=DueDate',
    ],
    beside: ['TaxTotal', 'InvoiceAmountPaid'],
  },
];
