// Renders the document on stdin in a process of its own, with the compiled program, and prints the digests.
import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { render } from '../../dist/src/render/index.js';

const document = JSON.parse(await text(process.stdin));
const digests = {};
for (const format of ['xlsx', 'svg', 'html']) {
  digests[format] = createHash('sha256')
    .update(await render(document, format))
    .digest('hex');
}
process.stdout.write(JSON.stringify(digests));
