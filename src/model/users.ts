import { anyPhone, email } from './contact-points.ts';
import type { Entity } from './entity.ts';
import { key, personal, sort, text } from './field.ts';
import { department } from './ownership.ts';
import { personNames } from './person-name.ts';
import { placeFields } from './place.ts';
import { createdAt, updatedAt } from './record-times.ts';
import { userIdSpellings, userNouns } from './reference-spellings.ts';
import { across, spellings } from './spelling.ts';

const WORDS = { en: 'User, Employee, Sales Rep', zh: '员工, 业务员, 用户' };
const region = placeFields({ en: "the person's work", zh: '员工' }, WORDS).filter(({ name }) => name === 'region');

/** The people of one's own company who sell, with their place in it. */
export const users: Entity = {
  name: 'users',
  label: { en: 'Users', zh: '销售人员' },
  about: { en: 'One row per salesperson or other owner of records.', zh: '每行一名销售人员或其他记录负责人。' },
  key: 'user_id',
  title: 'name',
  nouns: spellings(`${userNouns.en}, ${userNouns.zh}`),
  events: [],
  otherDates: ['created_at', 'updated_at'],
  recognisedBy: ['user_id', 'name + manager', 'name + department', 'name + role', 'name + region', 'name + email'],
  madeKey: { parts: ['name'], rows: 'same' },
  required: ['user_id', 'name'],
  joins: {},
  borrows: { owner: ['t.name'] },
  people: true,
  fields: [
    key(
      'user_id',
      { en: 'User ID', zh: '员工编号' },
      { en: 'Unique ID of the person.', zh: '区分人员的唯一编号。' },
      `${userIdSpellings}, ID, Record ID, 编号, 编码`,
    ),
    personal(
      'name',
      { en: 'User name', zh: '姓名' },
      { en: 'Full name.', zh: '人员姓名。' },
      `${across(userNouns.en, 'Name, Full Name')}, ${across(userNouns.zh, '姓名, 名称, 名')}, ${userNouns.en}, ${userNouns.zh},
      Name, Full Name, Person, Account Executive, Account Manager, Sales Owner, Salesman, Regional Manager, Region Manager, Area Manager,
      姓名, 用户名, 用户名称, 用户姓名, 销售姓名, 销售, 人员, 人员姓名, 地区经理, 区域经理, 大区经理, 区域负责人, 大区负责人, 地区负责人`,
    ),
    ...personNames(WORDS.en),
    email(WORDS),
    anyPhone(WORDS),
    personal(
      'manager',
      { en: 'Manager', zh: '上级' },
      { en: 'Person they report to.', zh: '直属上级。' },
      `Manager, Manager Name, Reports To, Supervisor, Sales Manager, Team Lead, Team Leader, Direct Manager, Line Manager, Boss, Manager ID,
      上级, 直属上级, 主管, 直接上级, 汇报对象, 销售经理, 销售主管, 上级主管, 直属主管, 部门经理, 上级领导`,
    ),
    department,
    ...region,
    text(
      'role',
      { en: 'Role', zh: '职位' },
      { en: 'Job title or role.', zh: '岗位或角色。' },
      'Role, Title, Job Title, Position, User Role, Profile, Job Role, Designation, User Type, 角色, 职位, 职务, 岗位, 职级, 职称',
    ),
    sort(
      'status',
      { en: 'Status', zh: '在职状态' },
      { en: 'Whether the person is active.', zh: '是否在职或启用。' },
      'Status, User Status, Employee Status, Is Active, Active, Employment Status, 状态, 在职状态, 员工状态, 用户状态, 启用状态, 是否启用, 是否在职',
    ),
    createdAt(WORDS, 'Hire Date, Date Hired, Start Date, 入职日期, 入职时间'),
    updatedAt,
  ],
};
