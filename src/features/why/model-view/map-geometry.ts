/**
 * The visible part of a map: the map's point in the middle, and CSS pixels for one unit of the map.
 */
export interface Sight {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const MARGIN = 18;

/** The view that shows all points, with a margin. */
export function sightOfAll(xs: ArrayLike<number>, ys: ArrayLike<number>, { width, height }: Size): Sight {
  const range = (values: ArrayLike<number>) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? 0;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return low <= high ? ([low, high] as const) : ([0, 0] as const);
  };
  const [left, right] = range(xs);
  const [bottom, top] = range(ys);
  const fits = (room: number, extent: number) => Math.max(1, room - 2 * MARGIN) / Math.max(extent, 1e-6);
  return {
    x: (left + right) / 2,
    y: (bottom + top) / 2,
    scale: Math.min(fits(width, right - left), fits(height, top - bottom)),
  };
}

/** The place of a map point on the drawing; up on the map is up on the drawing. */
export const placeOn = ({ x, y, scale }: Sight, { width, height }: Size, px: number, py: number) => ({
  x: width / 2 + (px - x) * scale,
  y: height / 2 - (py - y) * scale,
});

/** The view scaled by `factor`. The map point at that place of the drawing stays there. */
export function zoomedAt(
  sight: Sight,
  { width, height }: Size,
  factor: number,
  at: { x: number; y: number },
): Sight {
  const px = sight.x + (at.x - width / 2) / sight.scale;
  const py = sight.y - (at.y - height / 2) / sight.scale;
  const scale = sight.scale * factor;
  return { x: px - (at.x - width / 2) / scale, y: py + (at.y - height / 2) / scale, scale };
}

/** The view moved by a distance in CSS pixels. */
export const panned = (sight: Sight, dx: number, dy: number): Sight => ({
  ...sight,
  x: sight.x - dx / sight.scale,
  y: sight.y + dy / sight.scale,
});

/**
 * The view moved so that a map point is in its middle; undefined when the point is already visible.
 */
export function inSight(sight: Sight, size: Size, px: number, py: number): Sight | undefined {
  const { x, y } = placeOn(sight, size, px, py);
  const seen = x >= 0 && y >= 0 && x <= size.width && y <= size.height;
  return seen ? undefined : { ...sight, x: px, y: py };
}

/**
 * The point nearest to a place of the drawing, within a radius in CSS pixels; -1 without one.
 */
export function nearest(
  points: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> },
  { sight, size }: { readonly sight: Sight; readonly size: Size },
  at: { readonly x: number; readonly y: number },
  within: number,
): number {
  let best = -1;
  let least = within;
  for (let i = 0; i < points.x.length; i++) {
    const { x, y } = placeOn(sight, size, points.x[i] ?? 0, points.y[i] ?? 0);
    const distance = Math.hypot(x - at.x, y - at.y);
    if (distance <= least) {
      least = distance;
      best = i;
    }
  }
  return best;
}

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/**
 * The point that an arrow key moves to: the nearest one that lies more in that direction than to
 * the side. Distance to the side counts double. The same point when there is none in that
 * direction; undefined for other keys.
 */
export function pointAfter(
  key: string,
  from: number,
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
): number | undefined {
  const direction = DIRECTIONS[key];
  if (!direction) return undefined;
  const [dx, dy] = direction;
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < xs.length; i++) {
    const x = (xs[i] ?? 0) - (xs[from] ?? 0);
    const y = (ys[i] ?? 0) - (ys[from] ?? 0);
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (i === from || ahead <= 0 || aside > ahead) continue;
    const distance = ahead + 2 * aside;
    if (distance < least) {
      least = distance;
      best = i;
    }
  }
  return best;
}
