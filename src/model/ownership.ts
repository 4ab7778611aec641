import type { Field } from './entity.ts';
import { personal, personalId, text } from './field.ts';
import { across, type Prefixes, prefixed } from './spelling.ts';

/** The person who answers for a row, as a name. */
export const owner = (prefixes: Prefixes): Field =>
  personal(
    'owner',
    { en: 'Owner', zh: '负责人' },
    { en: 'Salesperson responsible for the row.', zh: '负责该记录的销售人员。' },
    `${prefixed(prefixes, { en: 'Owner, Owner Name, Owner Full Name', zh: '负责人, 所有人, 归属人, 拥有者, 跟进人' })},
    ${across(prefixes.en, 'Manager')},
    Sales Agent, Salesperson, Sales Person, Salesperson Name, Sales Rep, Sales Rep Name, Sales Representative, Sales Owner,
    Sales Executive, Sales Consultant, Sales Manager, Salesman, Account Executive, Rep, Rep Name, Seller, Agent, Assigned To,
    Assigned User, Assignee, Responsible, Responsible Person, Employee, Employee Name, Staff, Relationship Manager, HubSpot Owner,
    业务员, 业务员姓名, 业务员名称, 销售员, 销售员姓名, 销售代表, 销售人员, 销售人员姓名, 销售, 销售姓名, 业务人员, 业务代表,
    客户经理, 所属销售, 负责销售, 跟单员, 经办人, 导购员, 营业员, 销售负责人, 负责人姓名, 业务负责人, 员工姓名, 置业顾问, 顾问`,
  );

/** The same person as the key of a user. */
export const ownerId = (prefixes: Prefixes): Field =>
  personalId(
    'owner_id',
    { en: 'Owner ID', zh: '负责人编号' },
    { en: 'Key of the user who owns the row.', zh: '负责人的用户编号。' },
    `${prefixed(prefixes, { en: 'Owner ID', zh: '负责人编号, 负责人ID, 所有人ID' })},
    HubSpot Owner ID, Assigned User ID, Salesperson ID, Salesperson Code, Sales Rep ID, Sales Agent ID, Employee ID, Employee No,
    Employee Number, Emp ID, Staff ID, Seller ID, Agent ID, PERNR,
    业务员编号, 业务员编码, 业务员ID, 销售员编号, 销售员编码, 员工编号, 员工工号, 员工ID, 工号, 销售工号, 负责人工号`,
  );

/** The team or department of that person. */
export const department: Field = text(
  'department',
  { en: 'Department', zh: '所属部门' },
  { en: 'Department or team of the owner.', zh: '负责人所在的部门或团队。' },
  `Department, Owner Department, Sales Department, Department Name, Team, Team Name, Sales Team, Sales Group, Business Unit,
  Owning Business Unit, Owning Team, Division, Sales Org, Sales Organization, Sales Office, VKORG,
  所属部门, 归属部门, 负责人所属部门, 负责人部门, 负责人主属部门, 销售部门, 业务部门, 部门, 部门名称, 团队, 所属团队, 销售团队,
  销售组, 销售组织, 事业部, 业务单元, 分公司, 办事处`,
);
