import type { Layout } from './layout.ts';

/** Data sets that people practise on, advertising reports, event logs. */
export const OPEN_DATA: readonly Layout[] = [
  {
    name: 'Telco churn',
    source: 'kaggle.com, blastchar/telco-customer-churn',
    file: 'WA_Fn-UseC_-Telco-Customer-Churn.csv',
    csv: `customerID,gender,SeniorCitizen,Partner,tenure,PhoneService,InternetService,Contract,PaperlessBilling,PaymentMethod,MonthlyCharges,TotalCharges,Churn
7590-A,Female,0,Yes,1,No,DSL,Month-to-month,Yes,Electronic check,29.85,29.85,No
5575-B,Male,0,No,34,Yes,DSL,One year,No,Mailed check,56.95,1889.5,No`,
    root: 'accounts',
    places: ['account_id=customerID'],
    beside: ['MonthlyCharges', 'TotalCharges', 'Churn', 'Partner'],
  },
  {
    name: 'Bank churn',
    source: 'kaggle.com, shrutimechlearn/churn-modelling',
    file: 'Churn_Modelling.csv',
    csv: `RowNumber,CustomerId,Surname,CreditScore,Geography,Gender,Age,Tenure,Balance,NumOfProducts,HasCrCard,IsActiveMember,EstimatedSalary,Exited
1,15634602,Hargrave,619,France,Female,42,2,0,1,1,1,101348.88,1
2,15647311,Hill,608,Spain,Female,41,1,83807.86,1,0,1,112542.58,0
3,15619304,Onio,502,France,Female,42,8,159660.8,3,1,0,113931.57,1`,
    root: 'accounts',
    places: ['account_id=CustomerId', 'country=Geography'],
    beside: ['Balance', 'EstimatedSalary', 'Exited'],
  },
  {
    name: 'Shopping mall customers',
    source: 'kaggle.com, vjchoudhary7/customer-segmentation-tutorial-in-python',
    file: 'Mall_Customers.csv',
    csv: `CustomerID,Gender,Age,Annual Income (k$),Spending Score (1-100)
0001,Male,19,15,39
0002,Male,21,15,81`,
    root: 'accounts',
    places: ['account_id=CustomerID'],
    beside: ['Age', 'Spending Score (1-100)'],
  },
  {
    name: 'Olist orders',
    source: 'kaggle.com, olistbr/brazilian-ecommerce',
    file: 'olist_orders_dataset.csv',
    csv: `order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date
e481,9ef4,delivered,2017-10-02 10:56:33,2017-10-02 11:07:15,2017-10-04 19:55:00,2017-10-10 21:25:13,2017-10-18 00:00:00`,
    root: 'orders',
    places: [
      'order_id=order_id',
      'account_id=customer_id',
      'ordered_at=order_purchase_timestamp',
      'due_on=order_estimated_delivery_date',
    ],
  },
  {
    name: 'Olist items, one row a piece',
    source: 'kaggle.com, olistbr/brazilian-ecommerce',
    file: 'olist_order_items_dataset.csv',
    csv: `order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value
e481,1,4244,48436,2017-10-09 10:10:00,58.90,13.29`,
    root: 'order_items',
    places: ['order_id=order_id', 'amount=price', 'product_id=product_id'],
    beside: ['freight_value'],
  },
  {
    name: 'Olist products',
    source: 'kaggle.com, olistbr/brazilian-ecommerce',
    file: 'olist_products_dataset.csv',
    csv: `product_id,product_category_name,product_name_lenght,product_description_lenght,product_photos_qty,product_weight_g
1e9e,perfumaria,40,287,1,225
3aa0,artes,44,276,1,1000`,
    root: 'products',
    places: ['product_id=product_id', 'category=product_category_name'],
    beside: ['product_photos_qty', 'product_name_lenght'],
  },
  {
    name: 'dunnhumby transactions with dates',
    source: 'dunnhumby.com/source-files, Let’s Get Sort-of-Real',
    file: 'transactions_200607.csv',
    csv: `SHOP_WEEK,SHOP_DATE,SHOP_WEEKDAY,SHOP_HOUR,QUANTITY,SPEND,PROD_CODE,CUST_CODE,BASKET_ID,BASKET_SIZE,STORE_CODE,STORE_REGION
200607,20060413,5,20,1,1.03,PRD0900005,CUST0000634693,994100100532897,L,STORE00001,E02`,
    root: 'order_items',
    places: [
      'order_id=BASKET_ID',
      'account_id=CUST_CODE',
      'product_id=PROD_CODE',
      'quantity=QUANTITY',
      'orders.ordered_at=SHOP_DATE',
    ],
    beside: ['SHOP_HOUR', 'BASKET_SIZE'],
  },
  {
    name: 'Google Ads campaigns',
    source: 'support.google.com/google-ads, download a report',
    file: 'Campaign report.csv',
    csv: `Campaign status,Campaign,Budget,Status,Campaign type,Clicks,Impr.,CTR,Currency code,Avg. CPC,Cost,Conversions
Enabled,Spring mugs,50.00,Eligible,Search,120,4000,3.00%,USD,0.50,60.00,6`,
    root: 'campaigns',
    places: ['name=Campaign', 'clicks=Clicks', 'impressions=Impr.', 'actual_cost=Cost', 'conversions=Conversions'],
    beside: ['CTR', 'Avg. CPC'],
  },
  {
    name: 'Meta ads',
    source: 'facebook.com/business/help, export a report',
    file: 'Campaigns-Feb.csv',
    csv: `Campaign name,Ad set name,Ad name,Day,Reach,Impressions,Frequency,Currency,Amount spent (USD),Link clicks,CTR (all),Results,Cost per results
Spring mugs,US 25-34,Blue mug,2024-02-01,900,1000,1.1,USD,12.00,30,3.0,2,6.00`,
    root: 'campaigns',
    places: ['name=Campaign name', 'starts_on=Day', 'actual_cost=Amount spent (USD)', 'clicks=Link clicks'],
    beside: ['Reach', 'Frequency', 'Cost per results'],
  },
  {
    name: 'Mixpanel events',
    source: 'docs.mixpanel.com, raw event export',
    file: 'events.csv',
    csv: `event,time,distinct_id,$browser,$city,$os,mp_country_code,$insert_id,$current_url
Page View,1706781600,u1,Chrome,Boston,Windows,US,i1,https://birch.example/`,
    root: 'web_events',
    places: ['event=event', 'occurred_at=time', 'visitor_id=distinct_id'],
  },
  {
    name: 'Amplitude events',
    source: 'amplitude.com/docs, export API',
    file: 'events.csv',
    csv: `event_id,event_type,event_time,user_id,device_id,session_id,platform,country,city,event_properties
1,page_view,2024-02-01 10:00:00,u1,d1,1706781600,Web,United States,Boston,{}`,
    root: 'web_events',
    places: ['event_id=event_id', 'event=event_type', 'occurred_at=event_time', 'session_id=session_id'],
  },
];
