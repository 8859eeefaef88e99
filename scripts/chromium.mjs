// Chromium for the tests in a browser, with the fonts that come with it: found, or installed where that can be done. Run alone, it tells where it is.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is, or null. `CHROMIUM` in the environment names another place. */
export function findChromium() {
  return [process.env.CHROMIUM, ...places].find((path) => path && existsSync(path)) ?? null;
}

/** Where Chromium is, after it was installed if need be; null, with a line that says why, where it can't be had. */
export function haveChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.log('no Chromium: install it (on Debian: apt-get install chromium), or name it in CHROMIUM');
    return null;
  }
  console.log('installing Chromium …');
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '-y', 'chromium');
  const installed = findChromium();
  if (!installed) console.log('no Chromium: apt-get could not install it');
  return installed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = haveChromium();
  if (path) console.log(path);
  process.exitCode = path ? 0 : 1;
}
