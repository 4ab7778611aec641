import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, createSecureServer, type Http2Server } from 'node:http2';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Code, ConnectError } from '@connectrpc/connect';
import { connectNodeAdapter } from '@connectrpc/connect-node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { KnownError } from '../../../src/core/errors.ts';
import { readAddress } from '../../../src/engine/spark/address.ts';
import { SparkConnectService } from '../../../src/engine/spark/generated/connect_pb.ts';
import { connect } from '../../../src/engine/spark/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'acrm-spark-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an address', () => {
  test('has host, port, options and headers; the port has a default', () => {
    expect(readAddress('spark://spark.example:443/;use_ssl=true;user_id=ann;x-cluster=a%3Bb', {})).toEqual({
      host: 'spark.example',
      port: 443,
      label: 'spark.example:443',
      tls: true,
      authorities: null,
      token: null,
      user: 'ann',
      headers: { 'x-cluster': 'a;b' },
    });
    expect(readAddress('sc://[::1]', {}).label).toBe('[::1]:15002');
  });

  test('takes the token from the environment or a file, and encrypts what carries it', () => {
    const file = join(folder, 'token');
    writeFileSync(file, 's3cret\n');
    expect(readAddress('spark://a:1', { ACRM_SPARK_TOKEN: 'env' })).toMatchObject({ token: 'env', tls: true });
    expect(readAddress(`spark://a:1/;token_file=${file}`, {})).toMatchObject({
      token: 's3cret',
      tls: true,
      headers: {},
    });
    expect(readAddress('spark://127.0.0.1:1', { ACRM_SPARK_TOKEN: 'env' })).toMatchObject({ tls: false });
  });

  test.each([
    ['spark://a:1/;token=s3cret', {}, 2, 'engine/secret-in-address'],
    ['spark://a:1/;Authorization=s3cret', {}, 2, 'engine/secret-in-address'],
    ['spark://a:1/;use_ssl=false', { ACRM_SPARK_TOKEN: 's3cret' }, 2, 'engine/token-in-the-clear'],
    ['spark://ann:s3cret@a:1', {}, 2, 'engine/address'],
    ['spark://a:99999', {}, 2, 'engine/address'],
    ['spark://', {}, 2, 'engine/address'],
    ['spark://a/;s3cret', {}, 2, 'engine/address'],
    ['spark://a/;token_file=/nowhere', {}, 3, 'engine/token-file'],
    ['spark://a/;ca_file=/nowhere', {}, 3, 'engine/ca-file'],
  ] as const)('%s is refused', (text, env, exit, code) => {
    const error = caught(() => readAddress(text, env));
    expect([error.exit, error.code]).toEqual([exit, code]);
    if (code !== 'engine/address') expect(JSON.stringify([error.text, error.advice])).not.toContain('s3cret');
  });
});

describe('a server', () => {
  const closing: (() => void)[] = [];
  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });

  type Answer = { version: string } | { code: Code; details: string };

  /** A server that answers every request with its version, or refuses it. */
  function serve(
    answer: Answer | ((headers: Headers) => Answer),
    secured?: { readonly key: Buffer; readonly cert: Buffer },
  ): Promise<number> {
    const handler = connectNodeAdapter({
      routes: (router) =>
        router.service(SparkConnectService, {
          analyzePlan(_, { requestHeader }) {
            const said = typeof answer === 'function' ? answer(requestHeader) : answer;
            if ('code' in said) throw new ConnectError(said.details, said.code);
            return { result: { case: 'sparkVersion', value: said } };
          },
          config: () => ({}),
        }),
    });
    const server: Http2Server =
      secured === undefined ? createHttpServer(handler) : createSecureServer(secured, handler);
    server.on('session', (session) => closing.push(() => session.destroy()));
    closing.push(() => server.close());
    return listening(server);
  }

  const troubleAt = async (
    port: number,
    options = '',
    env: Readonly<Record<string, string>> = {},
  ): Promise<readonly [number, string, string]> => {
    try {
      await connect(readAddress(`spark://127.0.0.1:${port}/${options}`, env));
    } catch (error) {
      if (error instanceof KnownError) return [error.exit, error.code, error.text.en];
      throw error;
    }
    throw new Error('it worked');
  };

  test.each([
    [{ version: '3.5.1' }, 'engine/too-old'],
    [{ code: Code.Unauthenticated, details: 'Invalid token' }, 'engine/refused'],
    [{ code: Code.PermissionDenied, details: 'no' }, 'engine/refused'],
    [{ code: Code.Unimplemented, details: 'unknown service' }, 'engine/not-spark'],
  ])('%j ends with one sentence that names it', async (answer, code) => {
    const port = await serve(answer);
    const trouble = await troubleAt(port);
    expect(trouble.slice(0, 2)).toEqual([3, code]);
    expect(trouble[2]).toContain(`127.0.0.1:${port}`);
  });

  describe.skipIf(spawnSync('openssl', ['version']).status !== 0)('behind TLS', () => {
    const [key, certificate] = ['key.pem', 'ca.pem'].map((name) => join(folder, name));
    beforeAll(() => {
      spawnSync('openssl', [
        ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1'],
        ...['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', String(key), '-out', String(certificate)],
      ]);
    });
    const guarded = (headers: Headers): Answer =>
      headers.get('authorization') === 'Bearer s3cret' && headers.get('x-cluster') === 'c1'
        ? { version: '4.1.0' }
        : { code: Code.Unauthenticated, details: 'Invalid token' };
    const secured = (): Promise<number> =>
      serve(guarded, { key: readFileSync(String(key)), cert: readFileSync(String(certificate)) });

    test('gets the token and the headers over an encrypted line, once its authority is known', async () => {
      const port = await secured();
      const address = readAddress(`spark://127.0.0.1:${port}/;ca_file=${certificate};x-cluster=c1`, {
        ACRM_SPARK_TOKEN: 's3cret',
      });
      expect(address.tls).toBe(true);
      await connect(address);
    });

    test.each([
      ['a wrong token', ';ca_file={};x-cluster=c1', { ACRM_SPARK_TOKEN: 'wr0ng' }, 'engine/refused'],
      ['no token', ';ca_file={};x-cluster=c1', {}, 'engine/refused'],
      ['an authority that is not known', ';use_ssl=true', {}, 'engine/certificate'],
      ['no TLS', '', {}, 'engine/unreachable'],
    ] as const)('%s ends with one sentence without the secret', async (_, options, env, code) => {
      const port = await secured();
      const trouble = await troubleAt(port, options.replace('{}', String(certificate)), env);
      expect(trouble.slice(0, 2)).toEqual([3, code]);
      expect(trouble[2]).toContain(`127.0.0.1:${port}`);
      expect(trouble[2]).not.toContain('wr0ng');
    });
  });

  test('that is not there, or speaks something else', async () => {
    expect((await troubleAt(1)).slice(0, 2)).toEqual([3, 'engine/unreachable']);
    const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const port = await listening(other);
    expect((await troubleAt(port))[0]).toBe(3);
    other.close();
  });
});

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });

function caught(work: () => unknown): KnownError {
  try {
    work();
  } catch (error) {
    if (error instanceof KnownError) return error;
    throw error;
  }
  throw new Error('it worked');
}
