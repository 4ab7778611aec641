import type { Layout } from './layout.ts';

const short = (name: string, csv: string, root: string, places: readonly string[]): Layout => ({
  name,
  source: 'headers of data warehouses',
  file: 'x.csv',
  csv,
  root,
  places,
});

/** Headers that are abbreviations, in one piece, in camel case, in pinyin: what they mean is put together. */
export const SHORT: readonly Layout[] = [
  short('three columns', 'cust_no,txn_dt,amt\nC1,2024-02-01,10.50', 'orders', [
    'account_id=cust_no',
    'ordered_at=txn_dt',
    'amount=amt',
  ]),
  short(
    'capitals',
    'CUST_NBR,TXN_ID,TRX_DT,PROD_CD,QTY,UNIT_PRC,TOT_AMT\nC1,T1,20240201,P1,2,5.00,10.00',
    'order_items',
    [
      'account_id=CUST_NBR',
      'order_id=TXN_ID',
      'orders.ordered_at=TRX_DT',
      'product_id=PROD_CD',
      'unit_price=UNIT_PRC',
      'amount=TOT_AMT',
    ],
  ),
  short(
    'camel case',
    'custId,ordNo,ordDt,itmCd,itmDesc,ordQty,netAmt\nC1,O1,2024-02-01,P1,Mug,2,10.00',
    'order_items',
    ['orders.ordered_at=ordDt', 'products.name=itmDesc', 'quantity=ordQty', 'amount=netAmt'],
  ),
  short('one piece', 'custno,invdt,invamt,slsrep\nC1,2024-02-01,10.00,Ann', 'orders', [
    'account_id=custno',
    'ordered_at=invdt',
    'amount=invamt',
    'owner=slsrep',
  ]),
  short('with marks', 'Cust. #,Inv. #,Inv. Dt.,Amt (USD)\nC1,I1,2024-02-01,10.00', 'orders', [
    'account_id=Cust. #',
    'order_id=Inv. #',
    'ordered_at=Inv. Dt.',
    'amount=Amt (USD)',
  ]),
  short('customers', 'cust_nm,addr,tel_no,email_addr,zip_cd\nBirch,1 Elm St,123,a@b.example,02134', 'accounts', [
    'name=cust_nm',
    'phone=tel_no',
    'postcode=zip_cd',
  ]),
  short('payments', 'pmt_no,cust_no,pmt_dt,pmt_amt\nP1,C1,2024-02-01,10.00', 'payments', [
    'payment_id=pmt_no',
    'paid_on=pmt_dt',
    'amount=pmt_amt',
  ]),
  short('tickets', 'tkt_no,opn_dt,cls_dt,subj,prio\n1,2024-02-01,2024-02-02,Mug,High', 'tickets', [
    'ticket_id=tkt_no',
    'created_at=opn_dt',
    'resolved_at=cls_dt',
  ]),
  short('deals', 'opp_id,opp_nm,stg_nm,exp_cls_dt,amt\n1,Birch,Won,2024-02-01,10.00', 'opportunities', [
    'stage=stg_nm',
    'expected_close_on=exp_cls_dt',
  ]),
  short('中文简写', '客编,购买日,付款额\nC1,2024-02-01,10.50', 'orders', [
    'account_id=客编',
    'ordered_at=购买日',
    'amount=付款额',
  ]),
  short('中文组合', '下单人,下单时刻,商品,件数,交易总额\n桦木,2024-02-01,马克杯,2,10.50', 'order_items', [
    'accounts.name=下单人',
    'orders.ordered_at=下单时刻',
    'quantity=件数',
    'amount=交易总额',
  ]),
  short('会员消费', '会员卡号,消费时间,消费门店,实付\nC1,2024-02-01,一店,10.50', 'orders', [
    'account_id=会员卡号',
    'ordered_at=消费时间',
    'amount=实付',
  ]),
  short('拼音首字母', 'khbh,ddrq,je\nC1,2024-02-01,10.50', 'orders', [
    'account_id=khbh',
    'ordered_at=ddrq',
    'amount=je',
  ]),
  short('拼音', 'kehu_bianhao,xiadan_shijian,jine\nC1,2024-02-01,10.50', 'orders', [
    'account_id=kehu_bianhao',
    'ordered_at=xiadan_shijian',
    'amount=jine',
  ]),
];
