// All checks of the project, in order; every one runs, also after another failed. The last line counts them.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { haveChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const report = 'tests/output/vitest.json';
const apiCheck = '../shared/tools/api-check.mjs';

/** Runs a command with its output shown; resolves to whether it ended well. */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

const node = (script, ...args) => run(process.execPath, [script, ...args]);

/** Checks of Obsidian's API that live beside the project; without them a line says so, and under CI they fail. */
async function checkApi() {
  if (existsSync(`${root}/${apiCheck}`)) {
    // The worker is inlined as a text, which the check of `main.js` takes for one.
    const worker = await node(apiCheck, '.', '--bundle', 'dist/worker.js');
    return (await node(apiCheck, '.', '--bundle', 'main.js')) && worker;
  }
  console.log(`skipped: ${apiCheck} is not there`);
  return !process.env.CI;
}

/** The tests in a browser need one; without one a line says so, they are skipped, and under CI this fails. */
function checkBrowser() {
  if (haveChromium()) return true;
  console.log('skipped: the tests in a browser');
  return !process.env.CI;
}

async function unitTests() {
  await rm(`${root}/${report}`, { force: true });
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const well = await node('node_modules/vitest/vitest.mjs', ...args);
  const counted = await readFile(`${root}/${report}`, 'utf8').then(JSON.parse, () => null);
  if (!counted) return { passed: 0, failed: 1 };
  // A file that does not load has no tests to count: it is a failure all the same.
  const broken = well || counted.numFailedTests > 0 ? 0 : 1;
  return { passed: counted.numPassedTests, failed: counted.numFailedTests + broken };
}

const checks = [
  ['types', () => node('node_modules/typescript/bin/tsc', '--noEmit')],
  ['lint', () => node('node_modules/eslint/bin/eslint.js', '.')],
  ['format', () => node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')],
  ['build', () => node('esbuild.config.mjs')],
  ['Obsidian API', checkApi],
  ['browser', checkBrowser],
];

let passed = 0;
let failed = 0;
for (const [name, check] of checks) {
  const well = await check();
  console.log(`${well ? 'passed' : 'FAILED'}: ${name}`);
  if (well) passed += 1;
  else failed += 1;
}
const units = await unitTests();
passed += units.passed;
failed += units.failed;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
