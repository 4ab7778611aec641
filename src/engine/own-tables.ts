/** The program's own records in the schema `acrm`: name, then its columns. A column that an older file lacks is added, empty. */
export const OWN_TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  meta: { key: 'VARCHAR', value: 'VARCHAR' },
  /** Commands that changed the data; `undone_at` where `acrm undo` took one back. */
  runs: {
    run: 'BIGINT',
    command: 'VARCHAR',
    ran_at: 'TIMESTAMP',
    summary_en: 'VARCHAR',
    summary_zh: 'VARCHAR',
    undone_at: 'TIMESTAMP',
  },
  /** `options`: what the user said of reading, as JSON, so that the load can be done again. */
  loads: {
    load_id: 'BIGINT',
    loaded_at: 'TIMESTAMP',
    files: 'BIGINT',
    run: 'BIGINT',
    is_full: 'BOOLEAN',
    options: 'VARCHAR',
    undone_at: 'TIMESTAMP',
  },
  /** What each file brought, entity by entity; `is_own` where the file's rows are that entity. */
  files: {
    load_id: 'BIGINT',
    file: 'VARCHAR',
    source: 'VARCHAR',
    entity: 'VARCHAR',
    encoding: 'VARCHAR',
    separator: 'VARCHAR',
    rows: 'BIGINT',
    loaded: 'BIGINT',
    unchanged: 'BIGINT',
    superseded: 'BIGINT',
    rejected: 'BIGINT',
    snapshot: 'DATE',
    gone: 'BIGINT',
    is_own: 'BOOLEAN',
  },
  /**
   * Files as they came: where their rows are, the day they show (`guessed`: the day they were written, where nothing
   * tells more), and their mapping as JSON; none where loaded raw.
   */
  raw_files: {
    source: 'VARCHAR',
    load_id: 'BIGINT',
    number: 'BIGINT',
    file: 'VARCHAR',
    line: 'VARCHAR',
    snapshot: 'DATE',
    guessed: 'DATE',
    encoding: 'VARCHAR',
    separator: 'VARCHAR',
    mapping: 'VARCHAR',
    is_raw: 'BOOLEAN',
    registered: 'VARCHAR',
  },
  /** Files that come again and again, known by their names. */
  sources: {
    name: 'VARCHAR',
    pattern: 'VARCHAR',
    every: 'VARCHAR',
    owner: 'VARCHAR',
    entity: 'VARCHAR',
    added_at: 'TIMESTAMP',
  },
  /** Rows that could not be read, each as JSON. */
  unread: { load_id: 'BIGINT', number: 'BIGINT', line: 'BIGINT', bad: 'VARCHAR' },
  mappings: {
    load_id: 'BIGINT',
    file: 'VARCHAR',
    header: 'VARCHAR',
    entity: 'VARCHAR',
    field: 'VARCHAR',
    reading: 'VARCHAR',
  },
  rejects: {
    load_id: 'BIGINT',
    file: 'VARCHAR',
    line: 'BIGINT',
    column: 'VARCHAR',
    value: 'VARCHAR',
    code: 'VARCHAR',
    message_en: 'VARCHAR',
    message_zh: 'VARCHAR',
    text: 'VARCHAR',
  },
  conflicts: {
    load_id: 'BIGINT',
    file: 'VARCHAR',
    entity: 'VARCHAR',
    field: 'VARCHAR',
    keys: 'BIGINT',
    key: 'VARCHAR',
    kept: 'VARCHAR',
    other: 'VARCHAR',
  },
  facts: {
    entity: 'VARCHAR',
    field: 'VARCHAR',
    rows: 'BIGINT',
    present: 'BIGINT',
    latest: 'TIMESTAMP',
    later: 'BIGINT',
  },
};
