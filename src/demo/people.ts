import { EAST, EMEA, NORTH, PACIFIC, SOUTH } from './places.ts';

/** Someone in the sales organisation. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly department: string;
  readonly region: string;
  /** Name of the manager; empty at the top of a region. */
  readonly manager: string;
  readonly started: string;
  /** How well deals go: 1 is average, less loses more. */
  readonly skill: number;
  /** Share of the region's customers beside the others. */
  readonly load: number;
}

/** One region: the manager first, then the sales people; a name, its Latin letters where it has none, the year of joining. */
const REGIONS: readonly {
  region: string;
  department: string;
  people: readonly (readonly [string, string, number])[];
}[] = [
  {
    region: NORTH,
    department: '国内销售部',
    people: [
      ['周国梁', 'zhou.guoliang', 2014],
      ['王海峰', 'wang.haifeng', 2016],
      ['李慧敏', 'li.huimin', 2018],
      ['张立群', 'zhang.liqun', 2019],
      ['赵一帆', 'zhao.yifan', 2021],
    ],
  },
  {
    region: EAST,
    department: '国内销售部',
    people: [
      ['陈晓岚', 'chen.xiaolan', 2013],
      ['刘志远', 'liu.zhiyuan', 2015],
      ['徐静文', 'xu.jingwen', 2017],
      ['沈浩然', 'shen.haoran', 2018],
      ['顾明珠', 'gu.mingzhu', 2020],
      ['朱子健', 'zhu.zijian', 2021],
      ['蒋雨桐', 'jiang.yutong', 2022],
    ],
  },
  {
    region: SOUTH,
    department: '国内销售部',
    people: [
      ['黄伟强', 'huang.weiqiang', 2014],
      ['林嘉欣', 'lin.jiaxin', 2016],
      ['吴俊杰', 'wu.junjie', 2017],
      ['何婉仪', 'he.wanyi', 2019],
      ['罗志鹏', 'luo.zhipeng', 2020],
      ['谢晓彤', 'xie.xiaotong', 2022],
    ],
  },
  {
    region: EMEA,
    department: 'International Sales',
    people: [
      ['Katrin Vogel', '', 2015],
      ['Jonas Albrecht', '', 2016],
      ['Amélie Fontaine', '', 2018],
      ['Oliver Marsh', '', 2019],
      ['Marek Zielony', '', 2021],
    ],
  },
  {
    region: PACIFIC,
    department: 'International Sales',
    people: [
      ['Daniel Whitlock', '', 2014],
      ['Grace Holloway', '', 2017],
      ['Rafael Montero', '', 2018],
      ['Priya Raman', '', 2020],
      ['Kenji Morita', '', 2020],
      ['Sophie Lindqvist', '', 2022],
    ],
  },
];

const SKILLS = [1.0, 1.18, 0.94, 1.06, 0.86, 1.24, 0.9];
const LOADS = [0, 1.5, 1.2, 1, 0.9, 0.8, 0.7];

const address = (name: string, latin: string): string =>
  `${
    latin ||
    name
      .normalize('NFD')
      .replace(/[^A-Za-z ]/g, '')
      .toLowerCase()
      .replace(' ', '.')
  }@lumen.example`;

/** The whole team, each region's manager before the people. */
export const TEAM: readonly Person[] = REGIONS.flatMap(({ region, department, people }, group) =>
  people.map(([name, latin, year], index): Person => {
    const chinese = latin !== '';
    const [boss, seller] = chinese ? ['大区经理', '销售工程师'] : ['Regional Manager', 'Sales Engineer'];
    return {
      id: `U${group + 1}${String(index).padStart(2, '0')}`,
      name,
      email: address(name, latin),
      title: index === 0 ? boss : seller,
      department,
      region,
      manager: index === 0 ? '' : (people[0]?.[0] ?? ''),
      started: `${year}-${String(((index * 5 + group * 3) % 12) + 1).padStart(2, '0')}-01`,
      skill: SKILLS[index] ?? 1,
      load: LOADS[index] ?? 0.7,
    };
  }),
);

/** Those who own customers, deals and targets. */
export const SELLERS: readonly Person[] = TEAM.filter((person) => person.manager !== '');
