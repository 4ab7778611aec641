// Runs the command lines on stdin with the compiled program, one after the other; ends with the first code that is not 0.
import { text } from 'node:stream/consumers';
import { watchSignals } from '../../dist/src/cli/interrupts.js';
import { run } from '../../dist/src/cli/run.js';

for (const line of JSON.parse(await text(process.stdin))) process.exitCode ||= await run(line, watchSignals(process));
