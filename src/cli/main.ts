#!/usr/bin/env node
import process from 'node:process';
import { watchSignals } from './interrupts.ts';
import { run } from './run.ts';

const interrupts = watchSignals(process);
process.exit(await Promise.race([run(process.argv.slice(2), interrupts), interrupts.forced]));
