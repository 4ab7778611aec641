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
  /**
   * What each file brought, entity by entity; `is_own` where the file's rows are that entity, `made_of`: of what their
   * keys were made, fields apart by commas; empty where they were read.
   */
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
    made_of: 'VARCHAR',
  },
  /**
   * Files as they came: where their rows are, the day they show (`guessed`: the day they were written, where nothing
   * tells more), and their mapping as JSON; none where loaded raw. `corrects_…`: the file whose rejected rows these
   * are, corrected. `digest`: of the table's bytes; `replaced_by`: the load whose file stands in its place.
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
    corrects_load: 'BIGINT',
    corrects_number: 'BIGINT',
    digest: 'VARCHAR',
    replaced_by: 'BIGINT',
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
  /** Where the columns of a kind of file go, as JSON, by the name that the user gave it. */
  saved_mappings: { name: 'VARCHAR', mapping: 'VARCHAR', saved_at: 'TIMESTAMP' },
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
    number: 'BIGINT',
  },
  /** Values that were left out of rows that loaded. */
  warnings: {
    load_id: 'BIGINT',
    number: 'BIGINT',
    file: 'VARCHAR',
    line: 'BIGINT',
    column: 'VARCHAR',
    value: 'VARCHAR',
    code: 'VARCHAR',
    message_en: 'VARCHAR',
    message_zh: 'VARCHAR',
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
  /** Runs of `acrm check`; `load_id` is the newest load that it saw. */
  check_runs: { run: 'BIGINT', ran_at: 'TIMESTAMP', as_of: 'DATE', load_id: 'BIGINT' },
  /** What each check of a run found; `measured`, `rows` and `failing` are empty where it was skipped. */
  check_outcomes: {
    run: 'BIGINT',
    place: 'BIGINT',
    entity: 'VARCHAR',
    check_name: 'VARCHAR',
    columns: 'VARCHAR',
    dimension: 'VARCHAR',
    level: 'VARCHAR',
    outcome: 'VARCHAR',
    measured: 'DOUBLE',
    threshold: 'VARCHAR',
    rows: 'BIGINT',
    failing: 'BIGINT',
    owner: 'VARCHAR',
  },
  check_scores: {
    run: 'BIGINT',
    place: 'BIGINT',
    entity: 'VARCHAR',
    dimension: 'VARCHAR',
    checks: 'BIGINT',
    rows: 'BIGINT',
    failing: 'BIGINT',
    score: 'DOUBLE',
  },
  /** How the columns under a drift check were distributed. */
  check_profiles: {
    run: 'BIGINT',
    entity: 'VARCHAR',
    check_name: 'VARCHAR',
    place: 'BIGINT',
    kind: 'VARCHAR',
    label: 'VARCHAR',
    rows: 'BIGINT',
  },
  /** Failing rows of the latest run that was asked to keep them. */
  check_failing: {
    run: 'BIGINT',
    place: 'BIGINT',
    entity: 'VARCHAR',
    check_name: 'VARCHAR',
    key: 'VARCHAR',
    columns: 'VARCHAR',
    file: 'VARCHAR',
    line: 'BIGINT',
  },
  /** Anomalies that somebody looked at and accepted, until a day or for good. */
  acknowledgements: {
    key: 'VARCHAR',
    reason: 'VARCHAR',
    until: 'DATE',
    acknowledged_at: 'TIMESTAMP',
  },
  facts: {
    entity: 'VARCHAR',
    field: 'VARCHAR',
    rows: 'BIGINT',
    present: 'BIGINT',
    latest: 'TIMESTAMP',
    later: 'BIGINT',
  },
  /** Recipes that were run and not taken back, as JSON: the last one lies over the loaded rows. */
  cleanings: { run: 'BIGINT', recipe: 'VARCHAR' },
  /** What the cleaning changed: the value as loaded and the one that stands in its place now. */
  cleaned: {
    entity: 'VARCHAR',
    key: 'VARCHAR',
    field: 'VARCHAR',
    before: 'VARCHAR',
    after: 'VARCHAR',
    rule: 'VARCHAR',
    evidence: 'VARCHAR',
    confidence: 'DOUBLE',
  },
  /** Rows that the cleaning set aside, each with the key of the row that it repeats; `aside_<entity>` has them whole. */
  quarantine: {
    entity: 'VARCHAR',
    key: 'VARCHAR',
    repeats: 'VARCHAR',
    file: 'VARCHAR',
    line: 'BIGINT',
    rule: 'VARCHAR',
    reason_en: 'VARCHAR',
    reason_zh: 'VARCHAR',
  },
  /** What the cleaning found wrong and could not mend. */
  cleaning_problems: {
    entity: 'VARCHAR',
    key: 'VARCHAR',
    field: 'VARCHAR',
    value: 'VARCHAR',
    rule: 'VARCHAR',
    code: 'VARCHAR',
    message_en: 'VARCHAR',
    message_zh: 'VARCHAR',
    suggestion: 'VARCHAR',
  },
};
