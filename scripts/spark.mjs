// npm run test:spark: makes a Python environment with Spark once, starts a Connect server on loopback, runs the tests
// that need one, and ends it by its process id. `--if-possible` says what is missing and ends well instead of failing;
// `--executors` runs two executor processes beside the driver; `--serve` only starts the server, until Ctrl-C.
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const has = (flag) => process.argv.includes(flag);
const version = process.env.ACRM_SPARK_VERSION ?? '4.1.4';
const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
const venv = process.env.ACRM_SPARK_VENV ?? join(cache, 'acrm', `spark-${version}`);
/** Heap of the server, as Java takes it: 1g, 4g. */
const heap = process.env.ACRM_SPARK_HEAP ?? '1g';
const START_MS = 120_000;
const STOP_MS = 15_000;

const say = (text) => process.stderr.write(`spark: ${text}\n`);
const answers = (command, ...args) => {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? `${stdout}${stderr}`.trim() : null;
};

/** What is missing on this machine, or null. */
function missing() {
  if (answers('python3', '-c', 'import sys, venv; assert sys.version_info >= (3, 10)') === null)
    return 'Python 3.10 or newer with venv';
  const java = /version "(\d+)/.exec(answers('java', '-version') ?? '')?.[1];
  return Number(java ?? 0) >= 17 ? null : 'Java 17 or newer';
}

/** Where pyspark is, installed first if it is not there; null if it cannot be had. */
function sparkHome() {
  const python = join(venv, 'bin', 'python');
  const find = () => answers(python, '-c', 'import pyspark, os; print(os.path.dirname(pyspark.__file__))');
  const found = existsSync(python) ? find() : null;
  if (found !== null) return found;
  say(`installing pyspark ${version} into ${venv} (about 490 MB, once)`);
  if (answers('python3', '-m', 'venv', venv) === null) return null;
  const { status } = spawnSync(python, ['-m', 'pip', 'install', '-q', `pyspark==${version}`], { stdio: 'inherit' });
  return status === 0 ? find() : null;
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const OPENED = [
  ...[
    'lang',
    'lang.invoke',
    'lang.reflect',
    'io',
    'net',
    'nio',
    'util',
    'util.concurrent',
    'util.concurrent.atomic',
  ].map((name) => `java.base/java.${name}`),
  ...['nio.ch', 'nio.cs', 'security.action', 'util.calendar'].map((name) => `java.base/sun.${name}`),
];

function startServer(home, port, work) {
  const conf = {
    'spark.executor.memory': '900m',
    'spark.ui.enabled': 'false',
    'spark.sql.shuffle.partitions': '4',
    'spark.driver.host': '127.0.0.1',
    'spark.driver.bindAddress': '127.0.0.1',
    'spark.sql.warehouse.dir': join(work, 'warehouse'),
    'spark.connect.grpc.binding.address': '127.0.0.1',
    'spark.connect.grpc.binding.port': String(port),
  };
  const args = [
    ...[`-Xmx${heap}`, '-Xms128m', '-XX:+UseSerialGC', '-XX:+IgnoreUnrecognizedVMOptions'],
    ...OPENED.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
    ...['-Djdk.reflect.useDirectMethodHandle=false', '-Dio.netty.tryReflectionSetAccessible=true'],
    ...['-cp', join(home, 'jars', '*'), 'org.apache.spark.deploy.SparkSubmit'],
    ...['--master', has('--executors') ? 'local-cluster[2,1,900]' : 'local[2]', '--driver-memory', heap],
    ...Object.entries(conf).flatMap(([key, value]) => ['--conf', `${key}=${value}`]),
    ...['--class', 'org.apache.spark.sql.connect.service.SparkConnectServer', 'spark-internal'],
  ];
  const env = { ...process.env, SPARK_HOME: home, SPARK_LOCAL_IP: '127.0.0.1', SPARK_SCALA_VERSION: '2.13' };
  const server = spawn('java', args, { cwd: work, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = createWriteStream(join(work, 'spark.log'));
  server.stdout.pipe(log);
  server.stderr.pipe(log);
  return server;
}

const isListening = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.unref();
    setTimeout(() => socket.destroy(), 1000).unref();
  });

async function ready(server, port) {
  for (const end = Date.now() + START_MS; Date.now() < end && server.exitCode === null; await delay(500))
    if (await isListening(port)) return true;
  return false;
}

async function stop(server) {
  if (server.exitCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  const forced = setTimeout(() => server.kill('SIGKILL'), STOP_MS);
  await gone;
  clearTimeout(forced);
}

async function main() {
  const absent = missing();
  if (absent !== null) {
    say(`NOT RUN: the comparison of both engines needs ${absent}, which is not on this machine`);
    return has('--if-possible') ? 0 : 1;
  }
  const home = sparkHome();
  if (home === null) {
    say(`NOT RUN: pyspark ${version} could not be installed into ${venv}`);
    return has('--if-possible') ? 0 : 1;
  }
  const work = mkdtempSync(join(tmpdir(), 'acrm-spark-'));
  const port = await freePort();
  const server = startServer(home, port, work);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop(server).then(() => process.exit(130)));
  try {
    if (!(await ready(server, port))) {
      say(`the server did not start; see ${join(work, 'spark.log')}`);
      return 1;
    }
    const address = `spark://127.0.0.1:${port}`;
    say(`pyspark ${version} answers at ${address}, process ${server.pid}`);
    if (has('--serve')) return await new Promise((resolve) => server.once('exit', () => resolve(0)));
    const run = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--mode', 'spark'], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ACRM_SPARK: address },
    });
    const code = await new Promise((resolve) => run.once('exit', resolve));
    if (code === 0) rmSync(work, { recursive: true, force: true });
    else say(`the server's log is ${join(work, 'spark.log')}`);
    return code ?? 1;
  } finally {
    await stop(server);
  }
}

process.exit(await main());
