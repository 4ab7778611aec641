import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

/** `node run-sql.js DATABASE SCRIPT FILE`: runs a script as it stands, its rows read to the end as a program would. */
const [database = '', script = '', file = ''] = process.argv.slice(2);
const instance = await DuckDBInstance.create(database);
const connection = await instance.connect();
const statements = readFileSync(script, 'utf8').replaceAll('{file}', file.replaceAll("'", "''")).split(/;\s*$/m);
for (const statement of statements
  .map((text) => text.trim())
  .filter((text) => text.replace(/^--.*$/gm, '').trim() !== '')) {
  const rows = (await connection.runAndReadAll(statement)).getRowsJson();
  if (rows.length > 0) process.stdout.write(`${JSON.stringify(rows)}\n`);
}
connection.closeSync();
instance.closeSync();
