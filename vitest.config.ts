import { defineConfig } from 'vitest/config';
import { viteFrameworks } from './scripts/frameworks.mjs';
import { viteStyles } from './scripts/styles.mjs';

export default defineConfig({
  plugins: [
    viteFrameworks,
    viteStyles,
    {
      name: 'text-files',
      // The templates are text: esbuild's `text` loader in the build, this in the tests.
      transform(code, id) {
        return /\.(liquid|base|md|txt)$/.test(id) ? `export default ${JSON.stringify(code)}` : null;
      },
    },
  ],
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/host/build/setup.mjs',
    testTimeout: 60_000,
    // As many as CI has cores: what waits in a browser leaves the other one idle.
    maxWorkers: 2,
    // A browser on a busy machine; the report names what only passed the second time.
    retry: process.env.CI ? 1 : 0,
  },
});
