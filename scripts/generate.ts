// Writes what derives from the code: the command index, the command pages, the data dictionary, the schemas of YAML files, the commented settings.
// `--check` writes nothing and fails where a file differs; `--index` makes the command index alone.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { PACKAGE_ROOT } from '../src/core/package-root.ts';
import { commandIndex } from './command-index.ts';
import { listCommands, readCommands } from './command-listing.ts';

const CHECK = process.argv.includes('--check');
const INDEX_ONLY = process.argv.includes('--index');
const PAGES = 'docs/commands';

const commands = await readCommands(PACKAGE_ROOT, listCommands(PACKAGE_ROOT));
const files = new Map([['commands/index.ts', commandIndex(commands)]]);
if (!INDEX_ONLY) {
  const { commandPage, commandsOverview } = await import('./command-pages.ts');
  const { checkRulesPage } = await import('./check-rules.ts');
  const { dataDictionary } = await import('./data-dictionary.ts');
  const { settingsTemplate } = await import('../src/settings/template.ts');
  const { cleaningSchema, settingsSchema } = await import('./settings-schema.ts');
  for (const command of commands) files.set(`${PAGES}/${command.path.join('-')}.md`, commandPage(command));
  files.set(`${PAGES}/README.md`, commandsOverview(commands));
  files.set('docs/check-rules.md', checkRulesPage());
  files.set('docs/data-dictionary.md', dataDictionary());
  files.set('templates/acrm.yaml', settingsTemplate());
  files.set('docs/config.schema.json', settingsSchema());
  files.set('docs/clean.schema.json', cleaningSchema());
}

const current = (file: string): string | null => {
  const path = join(PACKAGE_ROOT, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
};
const stale = [...files].filter(([file, text]) => current(file) !== text);
const pages = existsSync(join(PACKAGE_ROOT, PAGES)) ? readdirSync(join(PACKAGE_ROOT, PAGES)) : [];
const orphans = INDEX_ONLY ? [] : pages.map((name) => `${PAGES}/${name}`).filter((file) => !files.has(file));

if (CHECK) {
  const wrong = [...stale.map(([file]) => file), ...orphans];
  for (const file of wrong) process.stderr.write(`${file} is not up to date\n`);
  if (wrong.length > 0) process.stderr.write('Run: npm run generate\n');
  process.exitCode = wrong.length > 0 ? 1 : 0;
} else {
  for (const [file, text] of stale) {
    mkdirSync(dirname(join(PACKAGE_ROOT, file)), { recursive: true });
    writeFileSync(join(PACKAGE_ROOT, file), text);
  }
  for (const file of orphans) rmSync(join(PACKAGE_ROOT, file));
}
