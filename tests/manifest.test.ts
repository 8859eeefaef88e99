import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const json = (file: string) => JSON.parse(read(file)) as Readonly<Record<string, unknown>>;

const manifest = json('manifest.json');

/** https://docs.obsidian.md/Plugins/Releasing/Submission+requirements+for+plugins */
describe('what Obsidian’s directory asks', () => {
  it('is an id in small letters that does not say Obsidian, and a name', () => {
    expect(manifest['id']).toMatch(/^[a-z][a-z-]*[a-z]$/);
    expect(`${String(manifest['id'])} ${String(manifest['name'])}`).not.toMatch(/obsidian|plugin/i);
  });

  it('is a description of at most 250 signs that ends with a full stop', () => {
    const description = String(manifest['description']);
    expect(description.length).toBeLessThanOrEqual(250);
    expect(description).toMatch(/^[A-Z][^]*\.$/);
    expect(description).not.toMatch(/obsidian|this plugin/i);
  });

  it('is one version in all places, with the app that it needs', () => {
    const version = String(manifest['version']);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(json('package.json')['version']).toBe(version);
    expect(json('versions.json')[version]).toBe(manifest['minAppVersion']);
    expect(manifest['minAppVersion']).toBe('1.13.0');
    expect(manifest['isDesktopOnly']).toBe(false);
  });

  it('is a licence, and a page that says what is read, written and requested', () => {
    expect(read('LICENSE')).toContain('MIT');
    const readme = read('README.md');
    const [, disclosures = ''] = readme.split('## What it reads, writes and requests');
    for (const word of ['reads', 'writes', 'network', 'account', 'telemetry']) {
      expect(disclosures.slice(0, 3_000)).toContain(word);
    }
  });

  it('is a release with main.js, manifest.json and styles.css, built and attested from its tag', () => {
    const workflow = read('.github/workflows/release.yml');
    expect(workflow).toContain('actions/attest-build-provenance');
    const [, attested = ''] = workflow.split('subject-path: |');
    for (const file of ['main.js', 'manifest.json', 'styles.css']) {
      expect(attested.split('- env:')[0]).toContain(file);
      expect(workflow).toMatch(new RegExp(`gh release create .*${file.replace('.', '\\.')}`));
    }
  });
});
