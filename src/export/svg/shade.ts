/**
 * One hue from light to dark (ColorBrewer's Blues, without the lightest and without those on which neither black nor white is read well): who sees no colours still sees which is darker.
 * What a cell is, its mark and its number say; colour only helps.
 */
const RAMP = ['#deebf7', '#c6dbef', '#9ecae1', '#6baed6', '#4292c6', '#08519c'] as const;

const DARK = '#111111';
const LIGHT = '#ffffff';

export interface Shade {
  readonly fill: string;
  /** The colour of text on it, by contrast. */
  readonly ink: string;
}

/** The shade of a count, where the highest is `most`; white for none. */
export function shadeOf(count: number, most: number): Shade {
  if (count === 0) return { fill: LIGHT, ink: DARK };
  const steps = RAMP.length - 1;
  const step = most <= 1 ? 1 : Math.round(((count - 1) / (most - 1)) * steps);
  const fill = RAMP[Math.min(step, steps)] ?? RAMP[0];
  const ink = contrast(fill, DARK) >= contrast(fill, LIGHT) ? DARK : LIGHT;
  return { fill, ink };
}

/** How far two colours are apart in light, from 1 to 21 (WCAG 2.1). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [lightOf(one), lightOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The relative luminance of `#rrggbb`. */
function lightOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
