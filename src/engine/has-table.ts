import type { Engine } from '../core/engine.ts';

/** Whether the attached database has a table or a view of this name; one that an older program made may lack it. */
export async function hasTable(engine: Engine, schema: string, name: string): Promise<boolean> {
  const found = await engine.query(
    `SELECT count(*) FROM (
       SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'store' AND schema_name = $schema
       UNION ALL SELECT view_name FROM duckdb_views() WHERE database_name = 'store' AND schema_name = $schema
     ) WHERE name = $name`,
    { values: { schema, name } },
  );
  return Number(found.rows[0]?.[0]) > 0;
}
