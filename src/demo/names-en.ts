import type { Random } from './random.ts';
import type { Industry, Kind } from './trade.ts';
import { DISTRIBUTOR, HOSPITAL, INSTITUTE, MAKER, UNIVERSITY } from './trade.ts';

const STEMS = (
  'Alder Amber Arden Ashby Aurel Beck Berg Birch Blake Bram Brook Calder Carden Castel Cedar Corvin Crane Dahl Darrow Delmar ' +
  'Eben Elm Elster Falk Fenn Ferro Galen Garnet Glen Grün Hale Harrow Haven Hazel Hjort Holm Ibex Ingram Jarrow Juniper ' +
  'Kald Keller Kings Kron Lark Laurel Linden Löwen Maple Marl Merrow Mira Nord Oaken Olsen Orchard Perrin Pine Quill Raven ' +
  'Reed Rhône Rowan Sable Saffron Sander Sorrel Stell Tarn Thorn Tide Ulmer Vale Verdan Wald Wren Yarrow Zeller'
).split(' ');
const ENDINGS = [
  'field',
  'ton',
  'wick',
  'mark',
  'well',
  'stone',
  'bridge',
  'haus',
  'dale',
  'ford',
  'er',
  'is',
  'ex',
  'on',
  'ia',
];
const MAKER_WORDS = ['Automation', 'Control Systems', 'Machines', 'Robotics', 'Instruments'];
const DEALER_WORDS = ['Scientific Supply', 'Lab Supplies', 'Instruments Trading', 'Technical Distribution'];
const INSTITUTES = [
  'Institute of Metrology',
  'Materials Research Centre',
  'Institute for Applied Physics',
  'Testing Institute',
];
const UNIVERSITIES = ['University', 'Technical University', 'University of Applied Sciences', 'College of Engineering'];
const HOSPITALS = ['General Hospital', 'Medical Centre', 'University Hospital', 'Clinic'];
const STREETS = [
  'Harbour Road',
  'Station Street',
  'Mill Lane',
  'Industrial Park',
  'Canal Street',
  'Science Drive',
  'Market Square',
];

/** An invented organisation of that kind and trade with the legal form of its country; not yet known to be unique. */
export function foreignCompany(random: Random, kind: Kind, industry: Industry, legal: string): string {
  const stem = random.pick(STEMS);
  const brand = random.chance(0.55) ? stem + random.pick(ENDINGS) : `${stem} & ${random.pick(STEMS)}`;
  switch (kind) {
    case MAKER:
      return `${brand} ${random.pick(MAKER_WORDS)} ${legal}`;
    case DISTRIBUTOR:
      return `${brand} ${random.pick(DEALER_WORDS)} ${legal}`;
    case INSTITUTE:
      return `${stem} ${random.pick(INSTITUTES)}`;
    case UNIVERSITY:
      return `${stem}${random.pick(ENDINGS)} ${random.pick(UNIVERSITIES)}`;
    case HOSPITAL:
      return `${stem}${random.pick(ENDINGS)} ${random.pick(HOSPITALS)}`;
    default:
      return `${brand} ${random.pick(industry.wordsEn)} ${legal}`;
  }
}

/** How a second clerk might have typed the same name. */
export function foreignVariant(random: Random, name: string, legal: string): string {
  const variants = [
    name.toUpperCase(),
    name.replace(' & ', ' and '),
    name.replace(` ${legal}`, ''),
    name.replace(` ${legal}`, `, ${legal}`),
  ];
  return random.pick(variants.filter((variant) => variant !== name));
}

export const foreignStreet = (random: Random): string => `${random.int(1, 240)} ${random.pick(STREETS)}`;

/** A web address under a name that can never be registered. */
export function website(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase();
  return `www.${plain.split(' ').filter(Boolean).slice(0, 2).join('-')}.example`;
}
