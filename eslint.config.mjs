// Obsidian's review rules, typescript-eslint's type-checked rules, and what the rooms above the shells must not see.
import { defineConfig, globalIgnores } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import tseslint from 'typescript-eslint';

export default defineConfig([
  globalIgnores([
    'dist',
    'main.js',
    'demo-vault',
    'node_modules',
    'package-lock.json',
    'tests/samples/*.json',
    'tests/gold/**/*.json',
    'tests/output',
    '**/*.d.mts',
  ]),
  ...obsidianmd.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/unbound-method': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // A name in the code of another place; or words of a language: both are data, and long by nature.
    files: ['src/languages/*.ts', 'tests/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // The command line and the tests run in Node, outside of Obsidian.
    files: ['src/terminal/**/*.ts', 'src/cli.ts', 'tests/**/*.ts'],
    rules: {
      'import/no-nodejs-modules': 'off',
      'obsidianmd/no-nodejs-modules': 'off',
      'no-console': 'off',
      'obsidianmd/hardcoded-config-path': 'off',
      'obsidianmd/rule-custom-message': 'off',
      'obsidianmd/prefer-window-timers': 'off',
      'obsidianmd/no-global-this': 'off',
      'no-undef': 'off',
    },
  },
  {
    // The stand-in is Obsidian's side of the API: what a plugin must not do is how it is made. It evaluates plugins, asks
    // its own server, provides moment, and plays what is deprecated.
    files: ['tests/host/**/*.ts', 'tests/browser/**/*.ts'],
    rules: {
      ...Object.fromEntries(Object.keys(obsidianmd.rules).map((rule) => [`obsidianmd/${rule}`, 'off'])),
      'no-eval': 'off',
      // A window of its own is an empty page that the app fills.
      '@microsoft/sdl/no-document-write': 'off',
      'no-restricted-globals': 'off',
      'import/no-extraneous-dependencies': 'off',
      '@typescript-eslint/no-restricted-imports': 'off',
      '@typescript-eslint/no-deprecated': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.mjs', '*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' },
    },
    rules: {
      'obsidianmd/hardcoded-config-path': 'off',
      'import/no-nodejs-modules': 'off',
      'obsidianmd/no-nodejs-modules': 'off',
      'obsidianmd/no-unsupported-api': 'off',
      'obsidianmd/no-plugin-as-component': 'off',
      'obsidianmd/no-view-references-in-plugin': 'off',
      'obsidianmd/prefer-create-el': 'off',
      'obsidianmd/prefer-file-manager-trash-file': 'off',
      'obsidianmd/prefer-instanceof': 'off',
      'no-console': 'off',
      'obsidianmd/rule-custom-message': 'off',
    },
  },
]);
