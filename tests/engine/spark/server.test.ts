import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Server, ServerCredentials, status } from '@grpc/grpc-js';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { KnownError } from '../../../src/core/errors.ts';
import { readAddress } from '../../../src/engine/spark/address.ts';
import { Codec } from '../../../src/engine/spark/codec.ts';
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
  ] as const)('%s is refused', (text, env, exit, code) => {
    const error = caught(() => readAddress(text, env));
    expect([error.exit, error.code]).toEqual([exit, code]);
    if (code !== 'engine/address') expect(JSON.stringify([error.text, error.advice])).not.toContain('s3cret');
  });
});

describe('a server', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.forceShutdown();
  });
  const codec = new Codec();

  /** A server that answers the first request of a session, or refuses it. */
  async function serve(answer: { version: string } | { code: number; details: string }): Promise<number> {
    const server = new Server();
    servers.push(server);
    const method = (name: string) => ({
      path: `/spark.connect.SparkConnectService/${name}`,
      requestStream: false,
      responseStream: false,
      requestSerialize: (bytes: Buffer) => bytes,
      requestDeserialize: (bytes: Buffer) => bytes,
      responseSerialize: (bytes: Buffer) => bytes,
      responseDeserialize: (bytes: Buffer) => bytes,
    });
    server.addService(
      { AnalyzePlan: method('AnalyzePlan') },
      {
        AnalyzePlan: (_: unknown, reply: (error: object | null, bytes?: Buffer) => void) =>
          'version' in answer
            ? reply(null, codec.encode('AnalyzePlanResponse', { spark_version: { version: answer.version } }))
            : reply(answer),
      },
    );
    return new Promise((resolve, reject) =>
      server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) =>
        error === null ? resolve(port) : reject(error),
      ),
    );
  }

  const troubleAt = async (port: number): Promise<readonly [number, string, string]> => {
    try {
      (await connect(readAddress(`spark://127.0.0.1:${port}`, {}))).close();
    } catch (error) {
      if (error instanceof KnownError) return [error.exit, error.code, error.text.en];
      throw error;
    }
    throw new Error('it worked');
  };

  test.each([
    [{ version: '3.5.1' }, 'engine/too-old'],
    [{ code: status.UNAUTHENTICATED, details: 'Invalid token' }, 'engine/refused'],
    [{ code: status.PERMISSION_DENIED, details: 'no' }, 'engine/refused'],
    [{ code: status.UNIMPLEMENTED, details: 'unknown service' }, 'engine/not-spark'],
  ])('%j ends with one sentence that names it', async (answer, code) => {
    const port = await serve(answer);
    const trouble = await troubleAt(port);
    expect(trouble.slice(0, 2)).toEqual([3, code]);
    expect(trouble[2]).toContain(`127.0.0.1:${port}`);
  });

  test('that is not there, or speaks something else', async () => {
    expect((await troubleAt(1)).slice(0, 2)).toEqual([3, 'engine/unreachable']);
    const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    expect((await troubleAt(port))[0]).toBe(3);
    other.close();
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
