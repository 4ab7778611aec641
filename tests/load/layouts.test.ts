import { describe, expect, test } from 'vitest';
import { lacksOf } from '../../src/load/map/essentials.ts';
import { readingsOf } from '../../src/load/map/recognise.ts';
import { fitsOf, valuesOf } from '../../src/load/map/value-shapes.ts';
import { CHINA } from './layouts/china.ts';
import { CRM } from './layouts/crm.ts';
import type { Layout } from './layouts/layout.ts';
import { OPEN_DATA } from './layouts/open-data.ts';
import { SERVICE } from './layouts/service.ts';
import { SHOPS } from './layouts/shops.ts';
import { SHORT } from './layouts/short.ts';

function read({ file, csv }: Pick<Layout, 'file' | 'csv'>) {
  const [headers = [], ...rows] = csv.split('\n').map((line) => line.split(','));
  return readingsOf(file, headers, { fits: fitsOf(headers, rows), values: valuesOf(headers, rows) });
}

/** Lines whose date or amount stands in another file that the system writes beside them. */
const IN_ANOTHER_FILE = new Set(['淘宝宝贝报表', 'Olist orders', 'Olist items, one row a piece']);

describe('exports of the systems that people use are known without a flag', () => {
  test.each(
    [...CRM, ...SERVICE, ...SHOPS, ...CHINA, ...OPEN_DATA, ...SHORT].map((layout) => [layout.name, layout] as const),
  )('%s', (name, layout) => {
    const { best, rival } = read(layout);
    expect(rival?.root ?? null).toBeNull();
    expect(best?.root).toBe(layout.root);
    const found = (best?.columns ?? []).flatMap(({ header, target }) =>
      target === null ? [] : [`${target.entity === layout.root ? '' : `${target.entity}.`}${target.field}=${header}`],
    );
    expect(found).toEqual(expect.arrayContaining([...layout.places]));
    for (const header of layout.beside ?? [])
      expect(best?.columns.find((column) => column.header === header)?.target, header).toBeNull();
    if (best !== null && !IN_ANOTHER_FILE.has(name)) expect(lacksOf(best)).toEqual([]);
  });
});

describe('what is no list of ours is not taken for one', () => {
  const rows = (header: string, row: string): string => [header, row, row, row].join('\n');
  test.each([
    [
      'a survey',
      'survey.csv',
      rows(
        'Respondent ID,Collector ID,Start Date,End Date,IP Address,What is your age?,Comments',
        '1,2,2024-02-01,2024-02-01,1.2.3.4,34,fine',
      ),
    ],
    ['prices of shares', 'stock.csv', rows('Date,Open,High,Low,Close,Volume', '2024-02-01,1.0,2.0,0.5,1.5,1000')],
    ['the weather', 'weather.csv', rows('date,temp_max,temp_min,precipitation,wind', '2024-02-01,3.1,-1.0,0.0,4.2')],
    ['a log of processes', 'log.csv', rows('case_id,activity,timestamp,resource', '1,register,2024-02-01 10:00,Ann')],
    [
      'passengers',
      'titanic.csv',
      rows('PassengerId,Survived,Pclass,Name,Sex,Age,SibSp,Ticket,Fare,Cabin', '1,0,3,Braund,male,22,1,A5,7.25,'),
    ],
    [
      'flowers',
      'iris.csv',
      rows('sepal_length,sepal_width,petal_length,petal_width,species', '5.1,3.5,1.4,0.2,setosa'),
    ],
    [
      'bookings',
      'hotel_bookings.csv',
      rows('hotel,is_canceled,lead_time,arrival_date_year,adr,reservation_status', 'City,0,342,2015,0.0,Out'),
    ],
    ['movements of customers in words of their own', 'moves.csv', rows('customer_id,foo,bar', 'C1,x,1')],
  ])('%s', (_, file, csv) => {
    const { best } = read({ file, csv });
    // Read as something, it must lack what that cannot do without, so that the load asks.
    if (best !== null) expect(lacksOf(best)).not.toEqual([]);
  });
});
