import type { ReactNode } from 'react';
import type { Motif, Paint } from './paint';

const TO_EDGE = 264;
const steps = (from: number, by: number) =>
  Array.from({ length: Math.ceil((TO_EDGE - from) / by) }, (_, i) => from + i * by);

function drawing(motif: Motif, gap: number, colour: string): ReactNode {
  switch (motif) {
    case 'plain':
      return null;
    case 'stripes':
      return steps(0, gap).map((x) => <path key={x} d={`M${x} 0h${gap * 0.34}v240h${-gap * 0.34}z`} />);
    case 'bands':
      return steps(4, gap * 1.3).map((y) => <path key={y} d={`M0 ${y}h240v${gap * 0.42}h-240z`} />);
    case 'check':
      return steps(0, gap * 1.4).map((at) => (
        <path
          key={at}
          opacity={0.7}
          d={`M${at} 0h${gap * 0.5}v240h${-gap * 0.5}zM0 ${at}h240v${gap * 0.5}h-240z`}
        />
      ));
    case 'waves':
      return steps(0, gap * 1.1).map((y) => (
        <path
          key={y}
          fill="none"
          stroke={colour}
          strokeWidth={gap * 0.26}
          d={`M-8 ${y}${`q${gap / 2} ${-gap * 0.6} ${gap} 0t${gap} 0`.repeat(Math.ceil(130 / gap))}`}
        />
      ));
    case 'dots':
      return steps(0, gap).flatMap((y, row) =>
        steps(row % 2 ? 0 : gap / 2, gap).map((x) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r={gap * 0.19} />
        )),
      );
  }
}

/** The product's pattern over the whole square: paint it inside a form. */
export function Pattern(props: { p: Paint; motif?: Motif; scale?: number; colour?: string }) {
  const { p, motif = p.motif, scale = 1 } = props;
  const colour = props.colour ?? p.pick('pattern colour', [p.light, p.accent.base, p.accent.light, p.dark]);
  const gap = Math.round(p.between('pattern gap', 14, 20) * scale);
  return <g fill={colour}>{drawing(motif, gap, colour)}</g>;
}
