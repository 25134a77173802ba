import { type ReactNode, useId } from 'react';
import type { Tone } from './shades';

/**
 * The shapes that all pictures are built from, on a square of 240 by 240. Light comes from the top
 * left; things stand on a floor at about y = 198. Shapes have no outlines: edges are where two
 * tones meet.
 */

type Point = readonly [x: number, y: number];
/**
 * Stations of a profile from top to bottom: a height and the half-width there; `1` marks a corner,
 * else the outline is smooth.
 */
type Station = readonly [y: number, halfWidth: number, corner?: 1];

/**
 * Stations as text: ``profile`60 20!, 196 ${wide}` `` goes from (60, 20), a corner, to (196, wide).
 */
export function profile(parts: TemplateStringsArray, ...values: readonly number[]): Station[] {
  return String.raw(parts, ...values)
    .split(',')
    .map((text): Station => {
      const [y = 0, halfWidth = 0] = text.replace('!', '').trim().split(' ').map(Number);
      return text.includes('!') ? [y, halfWidth, 1] : [y, halfWidth];
    });
}

/** Path data with its numbers to one decimal. */
export function path(parts: TemplateStringsArray, ...values: readonly (number | string)[]): string {
  return parts.reduce((text, part, i) => {
    const value = values[i - 1];
    return text + (typeof value === 'number' ? Math.round(value * 10) / 10 : value) + part;
  });
}

export function box(x: number, y: number, width: number, height: number, radius = 6): string {
  const r = Math.min(radius, width / 2, height / 2);
  return path`M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - width}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - height}a${r} ${r} 0 0 1 ${r} ${-r}z`;
}

export function oval(x: number, y: number, rx: number, ry = rx): string {
  return path`M${x - rx} ${y}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0z`;
}

/** A smooth curve through the points (Catmull-Rom); a corner has no tangent. */
function through(points: readonly Point[], isCorner: (i: number) => boolean): string {
  return points
    .slice(1)
    .map((end, i) => {
      const start = points[i] ?? end;
      const before = points[i - 1] ?? start;
      const after = points[i + 2] ?? end;
      const out = isCorner(i) ? 0 : 1 / 6;
      const into = isCorner(i + 1) ? 0 : 1 / 6;
      return path`C${start[0] + (end[0] - before[0]) * out} ${start[1] + (end[1] - before[1]) * out} ${end[0] - (after[0] - start[0]) * into} ${end[1] - (after[1] - start[1]) * into} ${end[0]} ${end[1]}`;
    })
    .join('');
}

/** A closed smooth outline through the points. */
export function blob(points: readonly Point[]): string {
  const n = points.length;
  const ring = [points[n - 1], ...points, points[0], points[1]].filter((point) => point !== undefined);
  const first = points[0] ?? [0, 0];
  // The wrapped ends give the true tangents at the seam; their own segments are dropped.
  const curve = through(ring, () => false)
    .split('C')
    .slice(2, 2 + n);
  return path`M${first[0]} ${first[1]}${curve.map((segment) => `C${segment}`).join('')}z`;
}

/**
 * The outline of a turned (rotationally symmetric) body between two fractions of its half-width;
 * `sag` rounds its foot.
 */
export function turned(x: number, stations: readonly Station[], sag = 0, from = -1, to = 1): string {
  const last = stations.length - 1;
  const corner = (i: number) => i <= 0 || i >= last || stations[i]?.[2] === 1;
  const left = stations.map(([y, r]): Point => [x + r * from, y]);
  const right = stations.map(([y, r]): Point => [x + r * to, y]).reverse();
  const [top, bottom, foot] = [left[0] ?? [x, 0], left[last] ?? [x, 0], right[0] ?? [x, 0]];
  const back = through(right, (i) => corner(last - i));
  return path`M${top[0]} ${top[1]}${through(left, corner)}Q${(bottom[0] + foot[0]) / 2} ${bottom[1] + 2 * sag} ${foot[0]} ${foot[1]}${back}z`;
}

/** A filled outline that clips its children. */
export function Form({ d, fill, children }: { d: string; fill: string; children?: ReactNode }) {
  const id = useId();
  if (children === undefined) return <path d={d} fill={fill} />;
  return (
    <>
      <path d={d} fill={fill} />
      <clipPath id={id}>
        <path d={d} />
      </clipPath>
      <g clipPath={`url(#${id})`}>{children}</g>
    </>
  );
}

/**
 * A turned body with its right side shaded and a highlight on the left, both over its children
 * (patterns, labels).
 */
export function Turned(props: {
  stations: readonly Station[];
  tone: Tone;
  x?: number;
  sag?: number;
  /** 0 is matt, 1 is glazed. */
  gloss?: number;
  children?: ReactNode;
}) {
  const { stations, tone, x = 120, sag = 0, gloss = 0.55, children } = props;
  return (
    <Form d={turned(x, stations, sag)} fill={tone.base}>
      {children}
      <path d={turned(x, stations, sag + 4, 0.42, 1.1)} fill={tone.deep} opacity={0.34} />
      <path d={turned(x, stations, sag + 4, 0.8, 1.1)} fill={tone.deep} opacity={0.3} />
      <path d={turned(x, stations, sag, -0.74, -0.5)} fill={tone.pale} opacity={gloss} />
    </Form>
  );
}

/** A stroke of even thickness, such as a handle or a wire; `lit` lightens its upper side. */
export function Tube(props: { d: string; width: number; tone: Tone; lit?: boolean }) {
  const { d, width, tone, lit = false } = props;
  const line = { d, fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
  return (
    <>
      <path {...line} stroke={tone.base} strokeWidth={width} />
      {lit && (
        <path
          {...line}
          stroke={tone.light}
          strokeWidth={width * 0.34}
          transform={path`translate(${-width * 0.16} ${-width * 0.18})`}
        />
      )}
    </>
  );
}

/** A thin drawn detail: a seam, a stitch, a string. */
export function Line(props: { d: string; colour: string; width?: number; opacity?: number; dash?: string }) {
  return (
    <path
      d={props.d}
      fill="none"
      stroke={props.colour}
      strokeWidth={props.width ?? 2}
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeDasharray={props.dash}
      opacity={props.opacity}
    />
  );
}

/**
 * A box seen slightly from the right: front, shaded side and lit top. Children are drawn on the
 * front.
 */
export function Crate(props: {
  x: number;
  y: number;
  width: number;
  height: number;
  tone: Tone;
  depth?: number;
  rise?: number;
  children?: ReactNode;
}) {
  const { x, y, width, height, tone, depth = 26, rise = 14, children } = props;
  return (
    <>
      <path
        d={path`M${x + width - 1} ${y}l${depth} ${-rise}v${height}l${-depth} ${rise}z`}
        fill={tone.deep}
      />
      <path
        d={path`M${x} ${y + 0.5}l${depth} ${-rise - 0.5}h${width}l${-depth} ${rise + 0.5}z`}
        fill={tone.light}
      />
      <Form d={box(x, y, width, height, 2)} fill={tone.base}>
        {children}
      </Form>
    </>
  );
}

/** The shadow of something that stands on the floor. */
export function Ground({
  colour,
  x = 120,
  y = 198,
  w = 64,
}: {
  colour: string;
  x?: number;
  y?: number;
  w?: number;
}) {
  return (
    <g fill={colour}>
      <ellipse cx={x + 8} cy={y + 1} rx={w + 8} ry={9} opacity={0.13} />
      <ellipse cx={x + 2} cy={y} rx={w - 2} ry={5} opacity={0.2} />
    </g>
  );
}

/** The shadow of something that hangs or lies flat before the tile. */
export function Cast({ d, colour, by = 6 }: { d: string; colour: string; by?: number }) {
  return <path d={d} fill={colour} opacity={0.16} transform={`translate(${by} ${by * 1.3})`} />;
}
