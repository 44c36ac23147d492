#!/usr/bin/env node
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

// By its defaults V8 spends a third of a run over a corpus on optimising, in each thread anew: what
// is optimised is to be hot fifteen times as long. bench/jobs.mjs measures what it is worth.
setFlagsFromString('--interrupt-budget=2000000');
// The heap may double before it is swept whole, not quadruple: bench/growth.mjs measures what that
// saves on a text of 10 MB.
setFlagsFromString('--heap-growing-percent=100');
// An expression is compiled once, not first for an interpreter and again when it is met a second
// time: a tenth of a start.
setFlagsFromString('--no-regexp-tier-up');
// Node 22 and later keep what they compiled for the next start.
module.enableCompileCache?.();
const { main } = await import('../dist/program/main.js');

process.exitCode = await main(process.argv.slice(2));
