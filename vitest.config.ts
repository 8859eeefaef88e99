import { defineConfig } from 'vitest/config';
import { viteStyles } from './scripts/styles.mjs';

export default defineConfig({
  plugins: [
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
    testTimeout: 30_000,
  },
});
