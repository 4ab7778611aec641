import { Code } from '@connectrpc/connect';
import { inputError, KnownError, userError } from '../../core/errors.ts';
import { didYouMean } from '../../core/nearest.ts';
import type { Text } from '../../core/text.ts';
import { type FaultFacts, SparkFault } from './fault.ts';

/** A server's error as one that says what to do; `server` is host:port. What we did not foresee is returned as it is. */
export function explainError(error: unknown, server: string): unknown {
  if (!(error instanceof SparkFault)) return error;
  const { facts } = error;
  return connectionError(facts, server, error) ?? sqlError(facts) ?? serverError(facts, server, error);
}

export const cancelled = (cause?: unknown): KnownError =>
  new KnownError(3, 'engine/cancelled', { en: 'The query was cancelled.', zh: '查询已取消。' }, null, cause);

function connectionError({ grpc, errorClass, message }: FaultFacts, server: string, cause: unknown): KnownError | null {
  if (errorClass === 'OPERATION_CANCELED') return cancelled(cause);
  if (errorClass !== '') return null;
  const known = grpc === Code.Unavailable && CERTIFICATE.test(message) ? UNTRUSTED : CONNECTION[grpc];
  if (known === undefined) return null;
  const { code, text, advice } = known;
  return inputError(code, { en: text.en.replace('{}', server), zh: text.zh.replace('{}', server) }, advice, cause);
}

const CERTIFICATE = /certificate|self.signed|CERT_|unable to verify|Hostname\/IP does not match/i;
const UNTRUSTED = {
  code: 'engine/certificate',
  text: { en: 'The certificate of the server at {} is not trusted.', zh: '{} 的服务器证书不受信任。' },
  advice: {
    en: 'Name the signing authority with ;ca_file=FILE.pem, and use the host name of the certificate.',
    zh: '请用 ;ca_file=文件.pem 指定签发机构，并按证书填写主机名。',
  },
};

const CONNECTION: Readonly<Record<number, { code: string; text: Text; advice: Text }>> = {
  [Code.Unavailable]: {
    code: 'engine/unreachable',
    text: { en: 'No Spark Connect server answers at {}.', zh: '{} 上没有 Spark Connect 服务器响应。' },
    advice: {
      en: 'Check host and port, whether ;use_ssl=true is needed, and that the server is running: Spark’s sbin/start-connect-server.sh, port 15002.',
      zh: '请检查主机与端口、是否需要 ;use_ssl=true，并确认服务器已启动：Spark 的 sbin/start-connect-server.sh，端口 15002。',
    },
  },
  [Code.DeadlineExceeded]: {
    code: 'engine/unreachable',
    text: {
      en: 'The Spark Connect server at {} did not answer in time.',
      zh: '{} 上的 Spark Connect 服务器响应超时。',
    },
    advice: { en: 'Try again, or check how busy the server is.', zh: '请重试，或检查服务器负载。' },
  },
  [Code.Unimplemented]: {
    code: 'engine/not-spark',
    text: { en: 'The service at {} is not a Spark Connect server.', zh: '{} 上的服务不是 Spark Connect。' },
    advice: {
      en: 'Check the port; the default of Spark Connect is 15002.',
      zh: '请检查端口；Spark Connect 默认为 15002。',
    },
  },
  [Code.Unauthenticated]: {
    code: 'engine/refused',
    text: { en: 'The Spark Connect server at {} rejected the token.', zh: '{} 上的 Spark Connect 服务器拒绝了令牌。' },
    advice: {
      en: 'Put a valid token in ACRM_SPARK_TOKEN, or in the file of ;token_file=FILE.',
      zh: '请在 ACRM_SPARK_TOKEN 或 ;token_file=文件 中提供有效令牌。',
    },
  },
  [Code.PermissionDenied]: {
    code: 'engine/refused',
    text: { en: 'The Spark Connect server at {} denied access.', zh: '{} 上的 Spark Connect 服务器拒绝访问。' },
    advice: { en: 'Ask its administrator for access.', zh: '请向管理员申请权限。' },
  },
};

function sqlError(facts: FaultFacts): KnownError | null {
  const { errorClass, parameters } = facts;
  if (/^UNRESOLVED_(COLUMN|FIELD|MAP_KEY)/.test(errorClass)) {
    const name = plain(parameters['objectName'] ?? parameters['fieldName'] ?? facts.fragment ?? '');
    return wrong(
      { en: `column "${name}" does not exist.`, zh: `列“${name}”不存在。` },
      near(parameters['proposal'] ?? ''),
    );
  }
  if (errorClass === 'TABLE_OR_VIEW_NOT_FOUND') {
    const name = plain(parameters['relationName'] ?? facts.fragment ?? '');
    return wrong({ en: `Table with name "${name}" does not exist.`, zh: `表“${name}”不存在。` }, null);
  }
  if (errorClass === 'DATA_SOURCE_NOT_FOUND') return unreadableFormat(plain(parameters['provider'] ?? ''));
  if (!isUsersFault(facts)) return null;
  const sentence = sentenceOf(facts.message);
  const { fragment } = facts;
  const where = fragment === null || fragment === '' || sentence.includes(fragment) ? '' : oneLine(fragment);
  return wrong(
    {
      en: where === '' ? sentence : `${sentence} In: ${where}`,
      zh: where === '' ? sentence : `${sentence} 位置：${where}`,
    },
    null,
  );
}

const unreadableFormat = (format: string): KnownError =>
  userError(
    'engine/format',
    {
      en: `The server cannot read the format ${format}: its library is missing.`,
      zh: `服务器无法读取 ${format} 格式：缺少相应的库。`,
    },
    {
      en: 'Install it on the server (Delta: io.delta:delta-spark, Iceberg: iceberg-spark-runtime), or name a Parquet path.',
      zh: '请在服务器上安装（Delta：io.delta:delta-spark，Iceberg：iceberg-spark-runtime），或改用 Parquet 路径。',
    },
  );

/** States of the SQL standard: data exceptions, syntax and names, and what is not supported. */
const isUsersFault = ({ sqlState, errorClass }: FaultFacts): boolean =>
  /^(0A|21|22|42|46)/.test(sqlState) && !/^(FAILED_READ_FILE|PATH_NOT_FOUND|INTERNAL_ERROR)/.test(errorClass);

const wrong = (text: Text, advice: Text | null): KnownError =>
  userError('sql/wrong', { en: `The SQL is not valid: ${text.en}`, zh: `SQL 无法执行：${text.zh}` }, advice);

function near(proposal: string): Text | null {
  const names = proposal.split(', ').map(plain).filter(Boolean);
  return names.length === 0 ? null : didYouMean(names.slice(0, 3), { en: '', zh: '' });
}

const plain = (name: string): string => name.replaceAll('`', '');

const STOPPED = /stopped SparkContext|SparkContext (was|has been) (shut down|stopped)/i;

function serverError(facts: FaultFacts, server: string, cause: unknown): KnownError {
  const sentence = sentenceOf(facts.message);
  if (facts.errorClass.startsWith('INVALID_HANDLE.') || STOPPED.test(facts.message)) {
    return inputError(
      'engine/lost',
      {
        en: `The Spark server at ${server} stopped during the query.`,
        zh: `${server} 上的 Spark 服务器在查询过程中停止。`,
      },
      { en: 'Start it and run the command again.', zh: '请重新启动服务器后重试。' },
      cause,
    );
  }
  if (/FILE_NOT_EXIST|PATH_NOT_FOUND/.test(facts.errorClass)) return missingFile(sentence, cause);
  return inputError(
    'engine/failed',
    {
      en: `The query failed on the Spark server at ${server}: ${sentence}`,
      zh: `${server} 上的 Spark 服务器查询失败：${sentence}`,
    },
    /OutOfMemory|Java heap space|RESOURCE_EXHAUSTED/i.test(facts.message) ? MEMORY : null,
    cause,
  );
}

const MEMORY: Text = {
  en: 'Give the server more memory, or use a shorter period.',
  zh: '请增加服务器内存，或缩小日期范围。',
};

const missingFile = (sentence: string, cause: unknown): KnownError =>
  inputError(
    'engine/lake-file',
    { en: `The server cannot find a file of the lake: ${sentence}`, zh: `服务器找不到数据湖中的文件：${sentence}` },
    {
      en: 'The --lake folder must be readable by the server; if it has just been exported again, try again.',
      zh: '--lake 文件夹必须位于服务器可读取的位置；若刚重新导出，请再次运行。',
    },
    cause,
  );

/** Spark's message without its class, its state and the SQL that it repeats. */
const sentenceOf = (message: string): string =>
  oneLine(
    message
      .replace(/^\[[A-Z0-9_.]+\]\s*/, '')
      .split(/\n\s*(?:JVM stacktrace|==|at )|\n\n/)[0]
      ?.replace(/\s*SQLSTATE: \w+/, '') ?? '',
  );

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
