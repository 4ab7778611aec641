import { type CustomColumn, readCustomColumn } from '../../core/custom-column.ts';
import { quoteName } from '../../engine/sql-text.ts';
import type { Join } from '../../model/entity.ts';
import { customSources, groupName } from './custom-columns.ts';
import { type Relation, type RelationPart, typeOf } from './relations.ts';
import type { ViewContext } from './view-context.ts';

/** Turns columns of one part into expressions and remembers the joins that they need. */
export class Resolver {
  readonly #part: RelationPart;
  readonly #context: ViewContext;
  readonly #joined = new Set<string>();

  constructor(part: RelationPart, context: ViewContext) {
    this.#part = part;
    this.#context = context;
  }

  expression(column: string, relation: Relation): string {
    return coalesced(this.#sources(column)) ?? `CAST(NULL AS ${typeOf(column, relation)})`;
  }

  /** A stored column by `alias.column`, its join noted. */
  stored(source: string): string {
    const [alias = '', column = ''] = source.split('.');
    this.#note(alias);
    return `${alias}.${quoteName(column)}`;
  }

  joins(): string {
    const lines: string[] = [];
    // Later joins may need earlier ones, so the list is closed over before it is written in its own order.
    for (const alias of [...this.#joined]) this.#close(alias);
    for (const [alias, join] of Object.entries(this.#part.joins)) {
      if (!this.#joined.has(alias)) continue;
      lines.push(
        `\nLEFT JOIN ${this.#table(join)} ${alias} ON ${alias}.${quoteName(join.key)} = ${this.#join(join.from)}`,
      );
    }
    return lines.join('');
  }

  #table({ entity, key, condensed }: Join): string {
    if (condensed === undefined) return this.#context.stored(entity);
    const columns = condensed.map((column) => `max(${column}) AS ${column}`).join(', ');
    return `(SELECT ${key}, ${columns} FROM ${this.#context.stored(entity)} GROUP BY ${key})`;
  }

  #close(alias: string): void {
    const join = this.#part.joins[alias];
    if (join === undefined) return;
    const before = this.#joined.size;
    this.#join(join.from);
    if (this.#joined.size > before) for (const added of [...this.#joined]) if (added !== alias) this.#close(added);
  }

  #join(column: string): string {
    return coalesced(this.#sources(column)) ?? 'NULL';
  }

  /** The expressions that may hold the column, best first; it ends at one that is never missing. */
  #sources(column: string): string[] {
    const custom = readCustomColumn(column);
    if (custom !== null) return this.#customSources(custom);
    const found: string[] = [];
    for (const source of this.#part.columns[column] ?? []) {
      if (source.startsWith('#')) {
        found.push(...this.#sources(source.slice(1)));
        continue;
      }
      const [alias = '', name = ''] = source.split('.');
      const entity = alias === this.#part.alias ? this.#part.base : this.#part.joins[alias]?.entity;
      if (entity === undefined || !this.#context.catalog.columns(entity).includes(name)) continue;
      if (this.#context.catalog.present(entity, name) === 0) continue;
      found.push(this.stored(source));
      if (entity === this.#part.base && this.#isComplete(entity, name)) break;
    }
    return found;
  }

  #customSources(asked: CustomColumn): string[] {
    return customSources(this.#part, asked, this.#context.custom).map(({ alias, column }) => {
      this.#note(alias);
      return groupName(alias, column);
    });
  }

  #note(alias: string): void {
    if (alias !== this.#part.alias) this.#joined.add(alias);
  }

  #isComplete(entity: string, column: string): boolean {
    return this.#context.catalog.present(entity, column) === this.#context.catalog.rows(entity);
  }
}

function coalesced(sources: readonly string[]): string | null {
  const [first, ...others] = sources;
  if (first === undefined) return null;
  return others.length === 0 ? first : `coalesce(${sources.join(', ')})`;
}
