import { inputError, KnownError, userError } from '../../core/errors.ts';
import { same, type Text } from '../../core/text.ts';

const USER_FAULTS =
  /^(Binder|Catalog|Parser|Syntax|Conversion|Invalid Input|Invalid Type|Out of Range|Permission|Not implemented|Mismatch Type|Constraint) Error: /;

/** DuckDB's error as one that says what to do; what we did not foresee is returned as it is. */
export function explainError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof KnownError) return error;
  const message = error.message.replace(/^Failed to extract statements: /, '');
  const sentence = firstSentence(message);
  if (/^INTERRUPT/.test(message)) {
    return new KnownError(3, 'engine/cancelled', { en: 'The query was cancelled.', zh: '查询已取消。' }, null, error);
  }
  if (/^Permission Error/.test(message) || /read-only mode/.test(message)) {
    return userError('sql/read-only', readOnlyText(sentence), readOnlyAdvice);
  }
  // What the parser says of a letter beyond ASCII that it does not expect is cut within the letter, and lost on its way here.
  if (message === 'Error in native callback') return unreadable(error);
  if (USER_FAULTS.test(message)) {
    return userError(
      'sql/wrong',
      { en: `The SQL is not valid: ${sentence}${place(message)}`, zh: `SQL 无法执行：${sentence}${place(message)}` },
      hint(message),
    );
  }
  if (/^Out of Memory Error/.test(message)) return inputError('engine/memory', same(sentence), memoryAdvice, error);
  if (/^IO Error/.test(message)) return inputError('engine/io', same(sentence), diskAdvice(message), error);
  return error;
}

const firstSentence = (message: string): string =>
  (message.replace(/^[A-Z][A-Za-z ]*Error: /, '').split('\n')[0] ?? message).trim();

const unreadable = (error: Error): KnownError =>
  new KnownError(
    2,
    'sql/wrong',
    {
      en: 'The SQL is not valid: it has a character in the wrong place.',
      zh: 'SQL 无法执行：某个字符出现在不该出现的位置。',
    },
    {
      en: 'Check for full-width punctuation, such as ，（）“”.',
      zh: '请检查是否误用了全角标点，例如 ，（）“”。',
    },
    error,
  );

/** The line of the SQL with a caret under the mistake, where DuckDB shows one. */
function place(message: string): string {
  const found = /^(LINE \d+: .*)\n( *\^)/m.exec(message);
  return found === null ? '' : `\n  ${found[1]}\n  ${found[2]}`;
}

const readOnlyText = (sentence: string): Text => ({
  en: `SQL can only read this database: ${sentence}`,
  zh: `SQL 只能读取本数据库：${sentence}`,
});

const readOnlyAdvice: Text = {
  en: 'Write a SELECT over the tables listed by `acrm tables`; save its result with -o FILE.',
  zh: '请对 `acrm tables` 列出的表写 SELECT；要保存结果请用 -o 文件。',
};

const memoryAdvice: Text = {
  en: 'Allow more memory (ACRM_MEMORY=8GB), use fewer threads (ACRM_THREADS=1) or a shorter period.',
  zh: '请增加内存（ACRM_MEMORY=8GB）、减少线程（ACRM_THREADS=1）或缩小日期范围。',
};

const diskAdvice = (message: string): Text | null =>
  /No space left|disk/i.test(message)
    ? { en: 'Free some disk space and try again.', zh: '请清理磁盘空间后重试。' }
    : null;

function hint(message: string): Text | null {
  const found = /Did you mean "([^"]+)"|Candidate bindings: ((?:"[^"]+"(?:, )?)+)/.exec(message);
  const names = found?.[1] === undefined ? found?.[2] : `"${found[1]}"`;
  if (names === undefined) return null;
  return { en: `Did you mean ${names.replaceAll(', ', ' or ')}?`, zh: `是否想用 ${names.replaceAll(', ', '、')}？` };
}
