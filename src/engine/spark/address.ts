import { readFileSync } from 'node:fs';
import { inputError, type KnownError, userError } from '../../core/errors.ts';
import type { Text } from '../../core/text.ts';

/** Where a Spark Connect server is and how to speak to it. */
export interface SparkAddress {
  readonly host: string;
  readonly port: number;
  /** host:port, for messages; never anything secret. */
  readonly label: string;
  readonly tls: boolean;
  /** Certificates of authorities that a TLS server is checked against, as PEM; null for those that Node trusts. */
  readonly authorities: Buffer | null;
  readonly token: string | null;
  readonly user: string;
  readonly headers: Readonly<Record<string, string>>;
}

const DEFAULT_PORT = 15002;
const SHAPE = /^(?:spark|sc):\/\/(\[[0-9a-f:.]+\]|[^:/;?#@\s]+)(?::(\d{1,5}))?\/?(?:;(.*))?$/i;
const SECRETS = ['token', 'authorization', 'password', 'secret'];

/**
 * Reads an address as Spark writes it: spark://host:15002/;use_ssl=true;x-header=value. The token is not part of it,
 * since a command line is seen by others: it comes from ACRM_SPARK_TOKEN or the file that token_file names. A server
 * whose certificate is signed by an authority of one's own is trusted with ca_file.
 */
export function readAddress(text: string, env: Readonly<Record<string, string | undefined>>): SparkAddress {
  const [, host, port, rest] = SHAPE.exec(text) ?? [];
  if (host === undefined || Number(port ?? 1) < 1 || Number(port ?? 1) > 65535) throw notAnAddress(text);
  const options = new Map((rest ?? '').split(';').filter(Boolean).map(readOption));
  const secret = [...options.keys()].find((name) => SECRETS.includes(name.toLowerCase()));
  if (secret !== undefined) throw secretInAddress(secret);
  const token = tokenOf(options.get('token_file'), env);
  const authorities = authoritiesOf(options.get('ca_file'));
  const label = `${host}:${port ?? DEFAULT_PORT}`;
  const tls = options.has('use_ssl')
    ? options.get('use_ssl') === 'true'
    : authorities !== null || (token !== null && !isLoopback(host));
  if (token !== null && !tls && !isLoopback(host)) throw tokenInTheClear(label);
  const own = ['use_ssl', 'ca_file', 'token_file', 'user_id', 'session_id', 'user_agent'];
  const headers = Object.fromEntries([...options].filter(([name]) => !own.includes(name)));
  return {
    host,
    port: Number(port ?? DEFAULT_PORT),
    label,
    tls,
    authorities,
    token,
    user: options.get('user_id') ?? 'acrm',
    headers,
  };
}

function readOption(pair: string): [string, string] {
  const at = pair.indexOf('=');
  if (at < 1) throw notAnAddress(pair);
  return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))];
}

function tokenOf(file: string | undefined, env: Readonly<Record<string, string | undefined>>): string | null {
  if (file === undefined) return env['ACRM_SPARK_TOKEN'] || null;
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch (cause) {
    throw inputError(
      'engine/token-file',
      { en: `The token file ${file} cannot be read.`, zh: `无法读取令牌文件 ${file}。` },
      null,
      cause,
    );
  }
}

function authoritiesOf(file: string | undefined): Buffer | null {
  if (file === undefined) return null;
  try {
    return readFileSync(file);
  } catch (cause) {
    throw inputError(
      'engine/ca-file',
      { en: `The certificates in ${file} cannot be read.`, zh: `无法读取证书文件 ${file}。` },
      null,
      cause,
    );
  }
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '[::1]' || /^127\./.test(host);

const FORM: Text = {
  en: 'Write spark://host:15002, with options after a slash: spark://host:443/;use_ssl=true.',
  zh: '请写 spark://主机:15002，选项写在斜杠之后：spark://主机:443/;use_ssl=true。',
};

/** What stands before the options is told, what stands in them may be secret. */
const notAnAddress = (text: string): KnownError =>
  userError(
    'engine/address',
    {
      en: `"${text.split(/[;=@]/)[0]}" is not the address of a Spark Connect server.`,
      zh: `“${text.split(/[;=@]/)[0]}”不是 Spark Connect 服务器地址。`,
    },
    FORM,
  );

const secretInAddress = (name: string): KnownError =>
  userError(
    'engine/secret-in-address',
    {
      en: `The address of the Spark server contains a secret (${name}), which does not belong on a command line.`,
      zh: `Spark 服务器地址中含有密钥（${name}），不应写在命令行中。`,
    },
    {
      en: 'Set it in the environment as ACRM_SPARK_TOKEN, or name its file with ;token_file=FILE.',
      zh: '请放入环境变量 ACRM_SPARK_TOKEN，或用 ;token_file=文件 指定的文件。',
    },
  );

const tokenInTheClear = (label: string): KnownError =>
  userError(
    'engine/token-in-the-clear',
    { en: `The token would be sent to ${label} unencrypted.`, zh: `令牌将以明文发送到 ${label}。` },
    { en: 'Remove use_ssl=false.', zh: '请去掉 use_ssl=false。' },
  );
