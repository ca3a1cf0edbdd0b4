#!/usr/bin/env node
/** The command `social-value-return`: sets up and builds what is missing, then runs the command line of staff. */
import { setUp } from './set-up.mjs';
import { buildCommandIfNeeded } from './build.mjs';

try {
  setUp();
  buildCommandIfNeeded();
  await import('../dist/staff/social-value-return.js');
} catch (problem) {
  console.error(problem.message);
  process.exitCode = 2;
}
