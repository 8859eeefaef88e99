// The picture of README, drawn from the demo vault itself: a sentence of the paper, the claim that quotes it, and the
// cell of the role matrix that rests on it. Run after `npm run demo`: node scripts/picture.mjs
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const size = 13;
const lead = 19;
const panel = { width: 372, gap: 42, top: 20, height: 470 };

const paths = (await readdir('demo-vault', { recursive: true }))
  .filter((path) => path.endsWith('.md'))
  .sort();
const notes = await Promise.all(
  paths.map(async (path) => ({
    path,
    name: basename(path, '.md'),
    text: await readFile(join('demo-vault', path), 'utf8'),
  })),
);
const named = (name) => notes.find((note) => note.name === name);

/** Markdown as a person sees it: links by what they show, escapes taken. */
const plain = (markdown) =>
  markdown
    .replace(/\[\[(?:[^\]|]*?\\?\|)?([^\]]*)\]\]/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();

const framework = notes.find(({ text }) => /^type: framework$/m.test(text) && text.includes('| — |'));
const table = framework.text.split('\n\n').find((part) => part.startsWith('| ') && part.includes('| — |'));
const rows = table
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
  .map((line) =>
    line
      .slice(2, -2)
      .split(/ (?<!\\)\| /)
      .map((cell) => cell.trim()),
  );
const cell = rows[1].find((text) => text.includes('\\|'));
const claim = named(/\[\[([^\]\\|]+)/.exec(cell)[1]);
const [, quote, textName, block] = /^> (?!\[!)(.*) \[\[([^\]#]+)#\^(t\d+)/m.exec(claim.text);
const paragraph = plain(
  named(textName)
    .text.split('\n')
    .find((line) => line.endsWith(` ^${block}`))
    .replace(/ \^t\d+$/, ''),
);

const drawn = [];
const safe = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
const write = (x, y, text, style = '') => drawn.push(`<text x="${x}" y="${y}" ${style}>${safe(text)}</text>`);
const box = (x, y, width, height, style) =>
  drawn.push(`<rect x="${x}" y="${y}" width="${width}" height="${height}" ${style}/>`);

/** Lines of at most `width` pixels: a letter is somewhat more than half as wide as high, on the average. */
function wrap(text, width) {
  const most = Math.floor(width / (size * 0.56));
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1];
    if ((line + ' ' + word).length > most && line !== '') lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

function frame(index, kind, title) {
  const x = 20 + index * (panel.width + panel.gap);
  box(x, panel.top, panel.width, panel.height, 'rx="8" fill="#ffffff" stroke="#d4d4d8"');
  write(x + 18, panel.top + 28, kind, 'fill="#7c3aed" font-size="12" font-weight="600"');
  wrap(title, panel.width * 1.02 - 36)
    .slice(0, 2)
    .forEach((line, at) =>
      write(x + 18, panel.top + 50 + at * lead, line, 'font-weight="700" font-size="14"'),
    );
  return { x: x + 18, y: panel.top + 104, width: panel.width - 36 };
}

const body = frame(0, 'Papers / … (text)', 'the paper, as it was read');
const words = plain(quote);
const start = paragraph.indexOf(words);
let at = 0;
wrap(paragraph, body.width)
  .slice(0, 20)
  .forEach((line, index) => {
    const from = Math.max(0, Math.min(line.length, start - at));
    const to = Math.max(from, Math.min(line.length, start + words.length - at));
    const quoted = `<tspan fill="#6d28d9" font-weight="600">${safe(line.slice(from, to))}</tspan>`;
    const y = body.y - 30 + index * lead;
    drawn.push(
      `<text x="${body.x}" y="${y}" xml:space="preserve">${safe(line.slice(0, from))}${quoted}${safe(line.slice(to))}</text>`,
    );
    at += line.length + 1;
  });

const note = frame(1, 'Claims /', claim.name.replace(/ \([^)]*\)$/, ' …'));
const properties = /^---\n([^]*?)\n---/
  .exec(claim.text)[1]
  .split('\n')
  .filter((line) => !/^(?:cw-id|aliases)/.test(line));
const shown = properties.map((line) => plain(line.replace(/"/g, '')).slice(0, 46)).slice(0, 11);
box(note.x - 6, note.y - 18, note.width + 12, shown.length * lead + 10, 'fill="#f4f4f5" rx="4"');
shown.forEach((line, index) =>
  write(
    note.x,
    note.y + index * lead,
    properties[index].startsWith('  ') ? `    ${line}` : line,
    'font-size="12" fill="#52525b" xml:space="preserve"',
  ),
);
const below = note.y + shown.length * lead + 14;
const lines = wrap(words, note.width - 20).slice(0, 9);
box(note.x - 6, below - 4, 4, lines.length * lead + 8, 'fill="#7c3aed"');
lines.forEach((line, index) => write(note.x + 10, below + 14 + index * lead, line));

const matrix = frame(2, 'Frameworks /', framework.name.replace(/ \([^)]*\)$/, ''));
const [head, ...people] = rows.map((row) => row.map(plain));
const first = 110;
const column = (matrix.width - first) / (head.length - 1);
head
  .slice(1)
  .forEach((role, index) =>
    write(matrix.x + first + index * column, matrix.y, role, 'font-size="10.5" font-weight="600"'),
  );
people.forEach((row, index) => {
  const y = matrix.y + 16 + index * 84;
  wrap(row[0], first + 6).forEach((line, at) => write(matrix.x, y + 24 + at * 16, line, 'font-size="11.5"'));
  row.slice(1).forEach((evidence, role) => {
    const gap = evidence === '—';
    const x = matrix.x + first + role * column;
    box(
      x,
      y,
      column - 6,
      74,
      gap
        ? 'rx="5" fill="#fff7ed" stroke="#f97316" stroke-dasharray="4 3"'
        : 'rx="5" fill="#ede9fe" stroke="#c4b5fd"',
    );
    write(
      x + (column - 6) / 2,
      y + 42,
      evidence,
      `text-anchor="middle" font-size="12" fill="${gap ? '#c2410c' : '#5b21b6'}"`,
    );
  });
});
wrap('An empty cell is shown as one: this paper gives no evidence there.', matrix.width).forEach(
  (line, index) => write(matrix.x, matrix.y + 300 + index * lead, line, 'fill="#c2410c" font-size="12"'),
);

for (const index of [0, 1]) {
  const x = 20 + (index + 1) * panel.width + index * panel.gap + 6;
  const y = panel.top + panel.height / 2;
  drawn.push(
    `<path d="M${x} ${y}h${panel.gap - 16}m-7 -6l7 6l-7 6" fill="none" stroke="#7c3aed" stroke-width="2"/>`,
  );
}

const width = 40 + 3 * panel.width + 2 * panel.gap;
const height = panel.height + 2 * panel.top;
await mkdir('docs/images', { recursive: true });
await writeFile(
  'docs/images/demo.svg',
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, 'DejaVu Sans', sans-serif" font-size="${size}" fill="#27272a">
<rect width="100%" height="100%" fill="#fafafa"/>
${drawn.join('\n')}
</svg>
`,
);
