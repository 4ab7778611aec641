import { existsSync, readFileSync } from 'node:fs';
import { inputError, type KnownError, userError } from '../core/errors.ts';
import { didYouMean, nearest } from '../core/nearest.ts';
import { NO_PROJECT, type Project } from '../core/project.ts';
import type { ScopeRequest } from '../core/scope.ts';
import { FILTERS } from '../core/scope.ts';
import { LANGS, type Lang } from '../core/text.ts';
import type { Diagnostics } from './diagnostics.ts';

type Given = Readonly<Record<string, unknown>>;

/** The flags of every command and of every answer, as typed. */
export interface Shared {
  readonly db: string | null;
  readonly engine: string | null;
  readonly lake: string | null;
  readonly format: string | null;
  readonly output: string | null;
  readonly only: string | null;
  readonly lang: Lang | null;
  readonly config: string | null;
  readonly maxAge: string | null;
  readonly failOnEmpty: boolean;
  readonly quiet: boolean;
  readonly explain: boolean;
  readonly sql: boolean;
}

export function sharedOf(given: Given): Shared {
  return {
    db: word(given, 'db'),
    engine: word(given, 'engine'),
    lake: word(given, 'lake'),
    format: word(given, 'format'),
    output: word(given, 'output'),
    only: word(given, 'only'),
    lang: langOf(word(given, 'lang')),
    config: word(given, 'config'),
    maxAge: word(given, 'max-age'),
    failOnEmpty: given['fail-on-empty'] === true,
    quiet: given['quiet'] === true,
    explain: given['explain'] === true,
    sql: given['sql'] === true,
  };
}

function langOf(given: string | null): Lang | null {
  if (given === null) return null;
  const lang = LANGS.find((known) => known === given);
  if (lang !== undefined) return lang;
  throw userError(
    'arguments/value',
    {
      en: `--lang is "${given}", expected one of ${LANGS.join(', ')}.`,
      zh: `--lang 的值 "${given}" 不对，应为以下之一：${LANGS.join('、')}。`,
    },
    didYouMean(nearest(given, LANGS), { en: 'Write --lang en or --lang zh.', zh: '请写 --lang en 或 --lang zh。' }),
  );
}

/** The scope that the flags ask for. */
export function scopeOf(given: Given): ScopeRequest {
  const dates = {
    from: word(given, 'from'),
    to: word(given, 'to'),
    period: word(given, 'period'),
    asOf: word(given, 'as-of'),
    where: word(given, 'where'),
  };
  const filters = FILTERS.flatMap((name) => {
    const values = given[name];
    return Array.isArray(values) ? [[name, values.map(String)] as const] : [];
  });
  return {
    ...Object.fromEntries(Object.entries(dates).filter(([, value]) => value !== null)),
    ...(given['gross'] === true ? { gross: true } : {}),
    filters: Object.fromEntries(filters),
  };
}

/** Reads the settings file; an absent one means defaults unless it was named. */
export async function readConfig(named: string | null): Promise<Project> {
  const file = named ?? 'acrm.yaml';
  if (named === null && !existsSync(file)) return NO_PROJECT;
  const { parseConfig } = await import('../settings/settings.ts');
  try {
    return parseConfig(readFileSync(file, 'utf8'), file);
  } catch (error) {
    throw isSystemError(error) ? unreadable(file, error) : error;
  }
}

/** Groups whose commands must work where the settings are broken: they help to mend them. */
const LENIENT: readonly string[] = ['operations'];

/** The settings for a command; where they are broken, commands that help to mend them go on without. */
export async function configFor(named: string | null, group: string, diagnostics: Diagnostics): Promise<Project> {
  try {
    return await readConfig(named);
  } catch (error) {
    if (!LENIENT.includes(group)) throw error;
    diagnostics.say({
      en: 'The settings contain mistakes and are ignored; acrm doctor shows why.',
      zh: '配置文件有误，暂不采用；acrm doctor 会说明原因。',
    });
    return NO_PROJECT;
  }
}

const unreadable = (file: string, cause: Error): KnownError =>
  inputError(
    'config/unreadable',
    { en: `The settings file ${file} cannot be read.`, zh: `无法读取配置文件 ${file}。` },
    {
      en: 'Check the path given with --config; acrm init writes a commented file.',
      zh: '请检查 --config 的路径；acrm init 可生成带注释的配置文件。',
    },
    cause,
  );

const isSystemError = (error: unknown): error is Error => error instanceof Error && 'syscall' in error;

const word = (given: Given, name: string): string | null => {
  const value = given[name];
  return typeof value === 'string' ? value : null;
};
