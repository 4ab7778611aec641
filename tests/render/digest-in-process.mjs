// Renders the sample report in a process of its own and prints the digests; started by xlsx.test.ts.
import { createServer } from 'vite';

const server = await createServer({ configFile: false, logLevel: 'silent', server: { middlewareMode: true }, appType: 'custom', optimizeDeps: { noDiscovery: true } });
try {
  const [{ renderDocument }, { report }, { digest }] = await Promise.all(
    ['/src/render/index.ts', '/tests/render/sample.ts', '/tests/render/digest.ts'].map((path) => server.ssrLoadModule(path)),
  );
  const digests = {};
  for (const format of ['xlsx', 'svg', 'html']) digests[format] = digest(await renderDocument(report('zh'), format));
  process.stdout.write(JSON.stringify(digests));
} finally {
  await server.close();
}
