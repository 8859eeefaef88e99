/** Where a page's own coordinates lie on the page as it is shown. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** A point as it is shown: from the left, and from the top downwards. */
  readonly place: (x: number, y: number) => Point;
  /** A direction as it is shown. */
  readonly turn: (x: number, y: number) => Point;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A turn by quarters, clockwise. */
type Quarter = 0 | 1 | 2 | 3;

/** The frame of what a page shows (left, bottom, right, top), turned clockwise by so many degrees. */
export function frameOf(view: readonly number[], degrees: number): Frame {
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  const quarter = quarterOf(degrees);
  const [wide, high] = [right - left, top - bottom];
  const sideways = quarter % 2 === 1;
  const turn = (x: number, y: number): Point => turned(quarter, x, -y);
  const corner = [
    { x: left, y: top },
    { x: left, y: bottom },
    { x: right, y: bottom },
    { x: right, y: top },
  ][quarter] ?? { x: left, y: top };
  return {
    width: sideways ? high : wide,
    height: sideways ? wide : high,
    place: (x, y) => turn(x - corner.x, y - corner.y),
    turn,
  };
}

/** A frame in which what reads upwards, downwards or upside down in another reads from left to right. */
export function framedBy({ width, height, place, turn }: Frame, quarter: Quarter): Frame {
  const sideways = quarter % 2 === 1;
  const shift = [
    { x: 0, y: 0 },
    { x: height, y: 0 },
    { x: width, y: height },
    { x: 0, y: width },
  ][quarter] ?? { x: 0, y: 0 };
  const again = ({ x, y }: Point): Point => turned(quarter, x, y);
  return {
    width: sideways ? height : width,
    height: sideways ? width : height,
    place: (x, y) => {
      const point = again(place(x, y));
      return { x: point.x + shift.x, y: point.y + shift.y };
    },
    turn: (x, y) => again(turn(x, y)),
  };
}

/** By which quarters a direction must be turned to lead from left to right; null for one aslant. */
export function quarterToLevel({ x, y }: Point): Quarter | null {
  // A twelfth: five degrees, by which a scanned page may lie askew.
  if (Math.abs(y) * 12 <= Math.abs(x)) return x > 0 ? 0 : 2;
  if (Math.abs(x) * 12 <= Math.abs(y)) return y > 0 ? 3 : 1;
  return null;
}

const quarters: readonly Quarter[] = [0, 1, 2, 3];

const quarterOf = (degrees: number): Quarter => quarters[((Math.round(degrees / 90) % 4) + 4) % 4] ?? 0;

/** A direction after quarter turns clockwise, as `y` counts downwards. */
function turned(quarter: Quarter, x: number, y: number): Point {
  switch (quarter) {
    case 0:
      return { x, y };
    case 1:
      return { x: -y, y: x };
    case 2:
      return { x: -x, y: -y };
    case 3:
      return { x: y, y: -x };
  }
}
