import { describe, expect, it } from 'vitest';
import { receive } from '../../src/receive';

const text =
  'Pendahuluan\n\nPasang surut memengaruhi hasil tambak di pesisir.\nPetani menunggu “pasang besar”.\n';

/** A text as UTF-16, two bytes a unit. */
function wide(source: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(source.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < source.length; at++) view.setUint16(at * 2, source.charCodeAt(at), !bigEndian);
  return bytes;
}

const utf8 = (source: string): Uint8Array => new TextEncoder().encode(source);
const kinds = (bytes: Uint8Array, file = 'a.txt'): readonly string[] =>
  receive(bytes, file).problems.map(({ kind }) => kind);

describe('a file of text', () => {
  it('is read as it is on disk, byte-order mark and line ends included', () => {
    const source = `\ufeff${text.replace(/\n/gu, '\r\n')}`;
    const { document, problems } = receive(utf8(source), 'a.txt');
    expect(document?.source).toBe(source);
    expect(document?.text.startsWith('Pendahuluan\nPasang surut')).toBe(true);
    expect(problems).toEqual([]);
  });

  it.each([
    ['little-endian with a mark', wide(`\ufeff${text}`, false), `\ufeff${text}`],
    ['big-endian with a mark', wide(`\ufeff${text}`, true), `\ufeff${text}`],
    ['little-endian without a mark', wide(text, false), text],
    ['big-endian without a mark', wide(text, true), text],
  ])('is read from UTF-16, %s', (_, bytes, source) => {
    expect(receive(bytes, 'a.txt').document?.source).toBe(source);
    expect(kinds(bytes)).toEqual([]);
  });

  it('is read as Windows-1252 where it is not UTF-8, and says from which line on', () => {
    const bytes = new Uint8Array([...utf8('Abstract\n\nThe caf'), 0xe9, ...utf8(' opened.\n')]);
    const { document, problems } = receive(bytes, 'a.txt');
    expect(document?.source).toContain('The café opened.');
    expect(problems).toEqual([
      { kind: 'receive.encoding', file: 'a.txt', line: 3, values: { encoding: 'Windows-1252' } },
    ]);
  });

  it('may hold control characters: they are read as blank space, and said', () => {
    const { document, problems } = receive(utf8('Tides\u0000rise\u0007 twice a day.\n'), 'a.txt');
    expect(document?.text).toBe('Tides rise twice a day.');
    expect(problems).toEqual([
      { kind: 'receive.control-signs', file: 'a.txt', line: 1, values: { count: 2 } },
    ]);
  });

  it('says where signs were lost before it came here', () => {
    expect(receive(utf8('One.\nTw\ufffd.\n'), 'a.txt').problems).toEqual([
      { kind: 'receive.lost-signs', file: 'a.txt', line: 2, values: { count: 1, encoding: 'utf-8' } },
    ]);
  });
});

describe('a file without text', () => {
  it.each([
    ['of no bytes', new Uint8Array()],
    ['of blank lines', utf8('\n \n\f\n')],
  ])('%s gives an empty document, and says so', (_, bytes) => {
    expect(kinds(bytes)).toEqual(['receive.empty']);
    expect(receive(bytes, 'a.txt').document?.text).toBe('');
  });

  it('is refused by the name of its format', () => {
    const { document, problems } = receive(utf8('%PDF-1.7\n%âãÏÓ\n'), 'paper.txt');
    expect(document).toBeNull();
    expect(problems).toEqual([{ kind: 'receive.format', file: 'paper.txt', values: { format: 'PDF' } }]);
  });

  it('is refused where its bytes are of no encoding', () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 131) % 256);
    expect(receive(bytes, 'a.txt').document).toBeNull();
    expect(kinds(bytes)).toEqual(['receive.binary']);
  });
});
