import { wordList } from './word-list.ts';

/** Trades as CRM systems list them (Salesforce, HubSpot), with the classes of GB/T 4754 and of GICS that are the same; what is further in is a part of the trade above it. */
export const INDUSTRIES = wordList(`
  Agriculture|农林牧渔|Farming, Agribusiness, 农业, 农牧, 农、林、牧、渔业
    Forestry|林业
    Fishing|渔业|Fishery
    Livestock|畜牧业|Ranching, 牧业, 养殖
    Crop farming|种植业|Crops, 种植
  Food and beverage|食品饮料|Food & Beverage, Food & Beverages
    Food|食品|Food Production, Food Products, 食品加工, 食品制造, 食品行业, 农副食品加工业
    Beverages|饮料|Beverage
    Wine and spirits|酒水|Wine & Spirits
    Dairy|乳业
  Apparel and textiles|纺织服装|Apparel & Textiles
    Apparel|服装|Apparel & Fashion, Fashion, Clothing, 服饰
    Textiles|纺织|Textile, 纺织业
    Footwear|鞋类|Shoes
    Shoes and clothing|鞋服|服装鞋帽
  Household appliances|家用电器|Home Appliances, Appliances, White Goods, 家电, 电器, 小家电
    Consumer electronics|消费电子
  Furniture and household goods|家居家具|家居
    Furniture|家具|Home Furnishings
    Household products|家居用品|Housewares, 日用品
  Electronics|电子|Electronic, Electrical Electronic Manufacturing, 电子行业, 电子制造
    Semiconductors|半导体|Semiconductor
    Electronic components|电子元器件
    Integrated circuits|集成电路|微电子
  Machinery|机械设备|Mechanical, 机械, 机械制造
    Mechanical engineering|机械工程
    Industrial equipment|工业设备|Industrial Machinery, 装备制造, 设备制造, 通用设备制造业, 专用设备制造业
  Automotive|汽车|Auto, Automobile, Automobiles, Motor Vehicles, 汽车行业
    Car manufacturing|汽车制造|整车
    Auto parts|汽车零部件|汽配
  Aerospace and defence|航空航天|Aerospace & Defense, Aerospace & Defence
    Aerospace|航空航天工业|Aviation & Aerospace
    Aviation|航空
    Defence|国防|Defense, Defense & Space, 军工
  Chemicals|化工|Chemical, 化学, 化工行业, 化学原料和化学制品制造业
    Petrochemicals|石化|石油化工
    Fine chemicals|精细化工
    Plastics|塑料
    Rubber|橡胶
  Metals and mining|冶金矿产|Mining & Metals, Metals & Mining
    Mining|采矿业|采矿, 矿业
    Metals|金属|Metal, 冶金
    Steel|钢铁
    Non-ferrous metals|有色金属
    Coal|煤炭
  Building materials|建材|Construction Materials, 建筑材料
    Cement|水泥
    Glass|玻璃
    Ceramics|陶瓷
  Packaging and paper|包装造纸|Paper & Packaging
    Packaging|包装|Packaging and Containers
    Paper|造纸|Paper & Forest Products
    Printing|印刷
  Manufacturing|制造业|Manufacture, 制造, 生产制造, 加工制造, 生产加工
    Industrials|工业|Industrial
  Energy|能源
    Oil and gas|石油天然气|Oil & Gas, Oil and Energy, Oil & Energy
    Petroleum|石油
    Natural gas|天然气
    Renewables|新能源|Renewable Energy, Renewables & Environment, New Energy
    Solar power|光伏
    Wind power|风电
  Utilities|公用事业|Utility, 电力、热力、燃气及水生产和供应业
    Electricity|电力|Power
    Water supply|水务|Water
    Gas supply|燃气
  Environmental services|环保|Environmental, Environment, 环保行业, 环境保护, 节能环保, 环境
    Waste management|废弃物处理|Recycling
  Construction|建筑|Building, 建筑业, 施工, 建筑工程, 工程建设
    Engineering|工程
    Civil engineering|土木工程
    Architecture|建筑设计|Architecture & Planning
    Decoration|装饰装修|装修
  Real estate|房地产|Property, 地产, 房地产业
    Commercial real estate|商业地产
    Property management|物业管理|物业
  Retail|零售|Retail Trade, 零售业
    Supermarkets|超市|Supermarket, 商超
    Department stores|百货|Department Store
    Chain stores|连锁零售
    Consumer goods|消费品|Consumer
    Fast-moving consumer goods|快速消费品|Fast Moving Consumer Goods, FMCG, 快消, 快消品
  Wholesale|批发|Wholesale Trade, 批发业
    Wholesale and retail|批发和零售业|批发零售
    Distribution|分销|Distributors, 经销
  Trade|贸易|Trading, 商贸, 贸易行业
    International trade|国际贸易|Import and Export, Import Export, 进出口, 外贸
  E-commerce|电子商务|Ecommerce, 电商
    Online retail|网络零售|Internet Retail
    Cross-border e-commerce|跨境电商
  Information technology|信息技术|IT, Information Technology & Services, Information Technology and Services, IT行业, IT服务, 信息技术服务, 信息科技, 信息传输、软件和信息技术服务业
    Technology|科技|Tech, 高科技
    Computers|计算机|Computer
    Hardware|计算机硬件|Computer Hardware
    Network security|网络安全|Computer & Network Security
  Software|软件|Computer Software, Software Development, 软件开发, 软件业, 软件行业, 软件服务
    Software as a service|软件即服务|SaaS
  Internet|互联网|互联网行业, 网络
    Online media|网络媒体
  Telecommunications|通信|Telecom, Telecommunication, Communications, 电信, 通讯, 通信行业
    Wireless|无线通信
    Carriers|电信运营商|运营商
  Banking|银行|Bank, Banks, 银行业
  Insurance|保险|保险业
  Finance|金融|Financial Services, Financial, 金融业, 金融服务
    Investment|投资
    Venture capital|风险投资|VC
    Securities|证券|Capital Markets
    Funds|基金|Fund
    Accounting|会计
  Healthcare|医疗健康|Health Care, Healthcare Services, Hospital & Health Care, 医疗, 医疗卫生, 卫生和社会工作
    Health|健康|大健康
    Hospitals|医院|Hospital
    Medical devices|医疗器械|Medical Device
    Public health|卫生
  Pharmaceuticals|医药|Pharma, Pharmaceutical, 制药, 医药行业, 医药制造业
    Biotechnology|生物技术|Biotech, 生物科技
    Life sciences|生命科学
    Biopharmaceuticals|生物医药|Biopharma
  Education|教育|教育行业, 教育业, Education Management
    Higher education|高校|Universities
    Schools|学校|School
    Training|培训|教育培训
    E-learning|在线教育
  Government|政府|Government Administration, 政府机构, 政府机关, 政务
    Public sector|公共部门|Public Administration, 公共管理、社会保障和社会组织
    Public institutions|事业单位
  Non-profit|非营利组织|Nonprofit, Not For Profit, NGO, Non-Profit Organization Management
    Charity|公益
    Associations|协会|社会团体
  Media and entertainment|传媒娱乐|Media & Entertainment, 文化、体育和娱乐业
    Media|传媒|媒体, 文化传媒
    Entertainment|娱乐|文娱
    Publishing|出版
    Film|影视
    Music|音乐
    Games|游戏|Gaming
    Culture|文化
  Marketing and advertising|广告营销|Marketing & Advertising
    Advertising|广告
    Marketing|营销|市场营销
    Public relations|公关
    Exhibitions|会展
  Transportation and logistics|物流运输|Transportation & Logistics, 交通运输、仓储和邮政业
    Transportation|运输|Transport, 交通运输, 交通
    Logistics|物流|Logistics and Supply Chain, Logistics & Supply Chain
    Freight|货运
    Shipping|航运|Maritime
    Warehousing|仓储
    Express delivery|快递
    Airlines|航空公司|Airline
    Supply chain|供应链
  Hospitality and travel|酒店旅游|Hospitality & Travel
    Hotels|酒店|Hotel, Hospitality
    Travel|旅游|Tourism, 旅游业, 文旅
    Leisure|休闲|Leisure & Travel, Recreation
  Catering|餐饮|Food Service, 餐饮业, 餐饮服务
    Restaurants|餐厅|Restaurant
    Accommodation and catering|住宿和餐饮业
  Professional services|专业服务|Business Services, 商务服务, 企业服务, 租赁和商务服务业
    Consulting|咨询|Consultancy
    Management consulting|管理咨询
    Human resources|人力资源|HR
    Staffing|人力外包
    Services|服务业
  Legal services|法律|Legal, Law, 法律服务
    Law firms|律所|Law Practice, 律师
  Research|科研|Scientific Research, 科学研究, 科学研究和技术服务业
    Research and development|研发|R&D
    Research institutes|科研院所
  Sports|体育
    Fitness|健身
    Sporting goods|体育用品
  Other|其他|Others, Misc, Miscellaneous, 其它, 其他行业
`);
