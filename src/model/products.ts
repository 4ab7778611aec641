import type { Entity } from './entity.ts';
import { code, date, impersonal, key, money, sort, text } from './field.ts';
import { createdAt, updatedAt } from './record-times.ts';
import { productIdSpellings, productNouns } from './reference-spellings.ts';
import { across, spellings } from './spelling.ts';
import { tags } from './tags.ts';

const WORDS = { en: 'Product, Item', zh: '产品, 商品' };

/** What is sold, with the groups that it belongs to. */
export const products: Entity = {
  name: 'products',
  label: { en: 'Products', zh: '产品' },
  about: { en: 'One row per product or service sold.', zh: '每行一种销售的产品或服务。' },
  key: 'product_id',
  title: 'name',
  nouns: spellings(`${productNouns.en}, ${productNouns.zh}`),
  events: [],
  otherDates: ['launched_on', 'discontinued_on', 'created_at', 'updated_at'],
  recognisedBy: ['product_id', 'name'],
  madeKey: { parts: ['name'], rows: 'same' },
  required: ['product_id', 'name'],
  joins: {},
  borrows: {},
  people: false,
  fields: [
    key(
      'product_id',
      { en: 'Product ID', zh: '产品编号' },
      { en: 'Unique ID of the product.', zh: '区分产品的唯一编号。' },
      `${productIdSpellings}, ID, Record ID, 编号, 编码, 代码`,
    ),
    impersonal(
      'name',
      { en: 'Product name', zh: '产品名称' },
      { en: 'Name or short description.', zh: '产品的名称或简短描述。' },
      `${across(productNouns.en, 'Name, Title, Nm')}, ${across(productNouns.zh, '名称, 名, 全称, 标题')}, 品名, 产品品名, 商品品名, 菜名, Lineitem Name, MAKTX, Model Name,
      Product, Item, Article, Goods, Dish, Merchandise, ${productNouns.zh}, Name, Title, 名称, 标题,
      ${across(productNouns.en, 'Description, Desc')}, ${across(productNouns.zh, '描述, 说明')}, Description, Desc, 描述`,
    ),
    sort(
      'category',
      { en: 'Category', zh: '产品类别' },
      { en: 'First level of the product hierarchy.', zh: '产品的一级类别。' },
      `${across('Product, Item, Goods, Material', 'Category, Type, Family, Group, Class, Category Name, Category 1, Category Code')}, Category, Category Name, Cat, Family, MATKL, Parent Class Name, Parent Category, Main Category, Merchandise Group,
      ${across('产品, 商品, 物料, 存货, 货品, 菜品', '类别, 分类, 类型, 大类, 种类, 分类名称')}, 类别, 分类, 品类, 大类, 一级分类, 一级类目, 类目, 物料组, 商品类目`,
    ),
    text(
      'subcategory',
      { en: 'Subcategory', zh: '产品子类别' },
      { en: 'Second level of the product hierarchy.', zh: '产品的二级类别。' },
      `Sub-Category, Subcategory, Subcat, Sub Category Name, Product Subcategory, Product Sub-Category, Category 2, Product Category 2, Sub Class, Subclass, Sub Type, Sub Family, Product Subtype,
      子类别, 子类, 子分类, 二级分类, 二级类别, 二级类目, 小类, 中类, 产品子类, 产品子类别, 产品小类, 商品子类, 商品小类, 细类`,
    ),
    sort(
      'brand',
      { en: 'Brand', zh: '品牌' },
      { en: 'Brand or manufacturer.', zh: '品牌或制造商。' },
      'Brand, Brand Name, Product Brand, Item Brand, Make, Manufacturer, Manufacturer Name, 品牌, 品牌名称, 产品品牌, 商品品牌, 所属品牌, 制造商, 生产厂商, 生产厂家',
    ),
    text(
      'series',
      { en: 'Series', zh: '系列' },
      { en: 'Product line or series.', zh: '产品系列或产品线。' },
      'Series, Product Series, Product Line, Prd Line, Line of Products, Product Range, Range, Collection, Series Name, 系列, 产品系列, 产品线, 商品系列, 所属系列, 产品线名称',
    ),
    code(
      'barcode',
      { en: 'Barcode', zh: '条形码' },
      { en: 'Barcode printed on the goods, as text.', zh: '商品条形码，按文本保存。' },
      'Barcode, Bar Code, EAN, EAN13, UPC, GTIN, Product Barcode, Lineitem Barcode, 条码, 条形码, 商品条码, 产品条码, 国际条码',
    ),
    money(
      'unit_price',
      { en: 'List price', zh: '标准售价' },
      { en: 'Price of one unit before any discount.', zh: '单位产品的标价，未计折扣。' },
      `List Price, Standard Price, Sales Price, Unit Price, Retail Price, Price, Regular Price, Catalog Price, MSRP, RRP, Product Price, Item Price, Selling Price, Base Price,
      标准售价, 标价, 标准价格, 标准单价, 目录价, 零售价, 建议零售价, 售价, 销售价, 销售价格, 价格, 单价, 产品价格, 产品单价, 商品价格, 商品单价, 吊牌价, 市场价`,
    ),
    money(
      'cost',
      { en: 'Unit cost', zh: '单位成本' },
      { en: 'Cost of one unit.', zh: '单位产品的成本。' },
      `Cost, Unit Cost, Standard Cost, Current Cost, Product Cost, Item Cost, Cost Price, Purchase Price, Cost per Item, Prd Cost, Buying Price, STPRS,
      成本, 单位成本, 标准成本, 成本价, 成本单价, 产品成本, 商品成本, 进价, 采购价, 采购单价, 进货价`,
    ),
    text(
      'supplier',
      { en: 'Supplier', zh: '供应商' },
      { en: 'Who supplies the product.', zh: '产品的供应商。' },
      'Supplier, Supplier Name, Vendor, Vendor Name, Preferred Supplier, Default Vendor, 供应商, 供应商名称, 供货商, 供货单位, 厂家, 厂商, 默认供应商',
    ),
    sort(
      'status',
      { en: 'Status', zh: '产品状态' },
      { en: 'Whether the product is on sale.', zh: '产品是否在售。' },
      'Status, Product Status, Item Status, Is Active, Product Active, Active, 状态, 产品状态, 商品状态, 在售状态, 上架状态, 销售状态, 是否上架, 是否在售',
    ),
    date(
      'launched_on',
      { en: 'Launched', zh: '上市日期' },
      { en: 'Day from which the product is sold.', zh: '产品开始销售的日期。' },
      'Launch Date, Launched On, Release Date, Valid From, Start Date, Sales Start Date, Prd Start Dt, Available From, Introduced On, 上市日期, 上市时间, 上架日期, 上架时间, 发布日期, 开售日期, 生效日期',
    ),
    date(
      'discontinued_on',
      { en: 'Discontinued', zh: '停售日期' },
      { en: 'Day after which the product is no longer sold.', zh: '产品停止销售的日期。' },
      'Discontinued On, Discontinued Date, Valid To, End Date, Sales End Date, Prd End Dt, End of Life, Available Until, 停售日期, 停产日期, 下架日期, 下架时间, 退市日期, 失效日期',
    ),
    createdAt(WORDS),
    updatedAt,
    tags({ en: 'Product, Item', zh: '产品, 商品' }),
  ],
};
