import { describe, expect, it } from 'vitest';
import type { CanvasEdge, CanvasNode } from '../../src/notes/canvas';
import { draftsOf } from '../../src/notes';
import type { Claim, Reading } from '../../src/paper';
import { emptyReading, lagoon, lagoonReading, library, libraryReading } from './made';

interface Canvas {
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
}

function canvasOf(reading: Reading, document = lagoon): Canvas {
  const draft = draftsOf(reading, document, {}).drafts.find(({ path }) => path.endsWith('.canvas'));
  return JSON.parse(draft?.body ?? '{}') as Canvas;
}

/** Many claims, one for each place of the made-up paper. */
const many: readonly Claim[] = Array.from({ length: 400 }, (_, index) => ({
  start: index,
  end: index + 1,
  text: lagoon.source.slice(index, index + 1),
  figures: [],
  works: [],
  section: null,
  actors: [],
  page: null,
})).filter(({ text }) => text.trim() !== '');

function touch(a: CanvasNode, b: CanvasNode): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function holdsNode(outer: CanvasNode, inner: CanvasNode): boolean {
  const across = outer.x <= inner.x && inner.x + inner.width <= outer.x + outer.width;
  return across && outer.y <= inner.y && inner.y + inner.height <= outer.y + outer.height;
}

describe.each([
  ['a whole paper', canvasOf(lagoonReading)],
  ['a small paper', canvasOf(libraryReading, library)],
  ['a paper with nothing in it', canvasOf(emptyReading(lagoon))],
  ['a paper of many claims', canvasOf({ ...lagoonReading, claims: many })],
])('the canvas of %s', (_what, { nodes, edges }) => {
  it('lays no card over another, and no frame over another but one that is whole within it', () => {
    const cards = nodes.filter(({ type }) => type !== 'group');
    const groups = nodes.filter(({ type }) => type === 'group');
    cards.forEach((node, index) =>
      expect(cards.slice(index + 1).filter((other) => touch(node, other))).toEqual([]),
    );
    groups.forEach((outer, index) =>
      // The larger frame comes first, so that it lies below.
      expect(
        groups.slice(index + 1).filter((inner) => touch(outer, inner) && !holdsNode(outer, inner)),
      ).toEqual([]),
    );
  });

  it('frames every card whole or not at all', () => {
    const groups = nodes.filter(({ type }) => type === 'group');
    for (const card of nodes.filter(({ type }) => type !== 'group')) {
      for (const group of groups) expect(touch(group, card)).toBe(holdsNode(group, card));
    }
  });

  it('has an id for every card and line, and lines between cards that are there', () => {
    const ids = new Set(nodes.map(({ id }) => id));
    expect(ids.size).toBe(nodes.length);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
    for (const { id } of [...nodes, ...edges]) expect(id).toMatch(/^[0-9a-f]{16}$/);
    for (const edge of edges) {
      expect(ids).toContain(edge.fromNode);
      expect(ids).toContain(edge.toNode);
      expect(edge.label).not.toBe('');
    }
  });

  it('gives whole numbers, as the format asks', () => {
    for (const { x, y, width, height } of nodes)
      expect([x, y, width, height].every(Number.isInteger)).toBe(true);
  });
});

describe('the canvas', () => {
  const { nodes, edges } = canvasOf(lagoonReading);
  const fileOf = new Map(nodes.map((node) => [node.id, node.type === 'file' ? node.file : node.label]));
  const lines = edges.map(
    ({ fromNode, toNode, label }) => `${fileOf.get(fromNode) ?? ''} -${label}-> ${fileOf.get(toNode) ?? ''}`,
  );

  it('shows the argument', () => {
    expect(lines).toContain('Papers/Who keeps the lagoon.md -uses-> Concepts/Co-management.md');
    expect(lines).toContain('Concepts/Co-management.md -divided into-> roles · @berg2015');
    expect(lines).toContain('Papers/Who keeps the lagoon.md -distinguishes-> programmes');
    expect(lines).toContain('Papers/Who keeps the lagoon.md -builds on-> Sources/@orla2019.md');
    expect(lines.some((line) => line.startsWith('Sources/@orla2019.md -leaves open-> Gaps/'))).toBe(true);
    expect(lines).toContain('Papers/Who keeps the lagoon.md -claims-> Claims');
    expect(nodes.flatMap((node) => (node.type === 'group' ? node.label : []))).toEqual(
      expect.arrayContaining(['Prior literature', 'Research gaps', 'Roles', 'Results']),
    );
    expect(lines.some((line) => line.startsWith('Concepts/warden.md -Reed Programme-> Claims/'))).toBe(true);
  });

  it('shows only files that the reading makes', () => {
    const paths = new Set(draftsOf(lagoonReading, lagoon, {}).drafts.map(({ path }) => path));
    for (const node of nodes) if (node.type === 'file') expect(paths).toContain(node.file);
  });
});
