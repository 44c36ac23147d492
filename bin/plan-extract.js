#!/usr/bin/env node
import module from 'node:module';

// Node 22 and later keep what they compiled for the next start.
module.enableCompileCache?.();
const { main } = await import('../dist/cli/main.js');

process.exitCode = await main(process.argv.slice(2));
