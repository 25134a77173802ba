import type { Paint } from '../../drawing/paint';
import { Form, Ground, Line, oval, path, profile, Tube, Turned } from '../../drawing/shapes';
import type { PicturedForms } from '../pictured-forms';

function Flame({ x, y, size = 1 }: { x: number; y: number; size?: number }) {
  return (
    <g transform={path`translate(${x} ${y}) scale(${size})`}>
      <path d="M-1.5-6h3v9h-3z" fill="#3d4046" />
      <path d="M0-44q15 20 10 32q-4 8-10 8t-10-8q-5-12 10-32z" fill="#f2a93b" />
      <path d="M0-28q8 10 5 17q-5 6-10 0q-3-7 5-17z" fill="#fff1b8" />
    </g>
  );
}

const dinnerCandles = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={70} />
    {[
      [72, 84],
      [120, 62],
      [168, 96],
    ].map(([x = 0, y = 0]) => (
      <g key={x}>
        <Flame x={x} y={y} size={0.8} />
        <Turned x={x} tone={p} gloss={0.6} stations={profile`${y} 8!, 182 10`} />
        <Turned x={x} tone={p.metal} sag={2} stations={profile`172 13!, 182 11, 190 16, 196 22`} />
      </g>
    ))}
  </>
);

const pillarCandle = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={46} />
    <Flame x={120} y={72} size={1.1} />
    <Turned tone={p} gloss={0.5} sag={4} stations={profile`74 38!, 194 38`} />
    <path d="M82 74q0 20 6 30q6 0 4-14q6 2 8 22q8 2 8-26z" fill={p.light} />
    <path d={oval(120, 74, 38, 8)} fill={p.light} />
    <path d={oval(120, 74, 24, 4.5)} fill={p.pale} />
  </>
);

const tealights = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={92} />
    {[
      [84, 150, 0.9],
      [156, 150, 0.9],
      [120, 170, 1],
    ].map(([x = 0, y = 0, size = 1]) => (
      <g key={x}>
        <Turned x={x} tone={p.metal} sag={4} stations={profile`${y} ${34 * size}!, ${y + 24} ${32 * size}`} />
        <path d={oval(x, y, 34 * size, 8)} fill={p.base} />
        <path d={oval(x, y, 26 * size, 5.5)} fill={p.light} />
        <Flame x={x} y={y} size={0.62} />
      </g>
    ))}
  </>
);

const mushroomLamp = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={50} />
    <path d={oval(120, 114, 66, 9)} fill="#fff3c9" />
    <Turned tone={p} gloss={0.5} sag={4} stations={profile`112 16!, 160 18, 186 34, 197 40`} />
    <Turned tone={p} gloss={0.6} sag={6} stations={profile`46 6, 52 36, 76 64, 112 76!, 114 76`}>
      <path d="M30 92h180v30H30z" fill="#ffe9ac" opacity="0.4" />
    </Turned>
  </>
);

const deskLamp = (p: Paint) => (
  <>
    <Ground colour={p.shadow} x={104} w={52} />
    <path d="M150 92L116 170h96L186 84z" fill="#fff6d6" opacity="0.4" />
    <Tube d="M100 186L68 112" width={7} tone={p.metal} lit />
    <Tube d="M68 112L142 56" width={7} tone={p.metal} lit />
    <circle cx="68" cy="112" r="9" fill={p.trim.base} />
    <path d="M134 46q16-14 34 0q22 16 24 36l-46 16q-20-24-12-52z" fill={p.base} />
    <path d="M168 46q22 16 24 36l-20 8q6-20-4-44z" fill={p.dark} />
    <path d={oval(169, 90, 24, 6)} fill="#fff3c9" transform="rotate(-19 169 90)" />
    <Turned x={100} tone={p} sag={3} stations={profile`182 16!, 188 44, 195 46`} />
  </>
);

const arcLamp = (p: Paint) => (
  <>
    <Ground colour={p.shadow} x={70} y={206} w={40} />
    <Tube d="M66 198V120Q66 26 132 28Q178 32 180 76" width={6} tone={p.metal} lit />
    <path d={oval(178, 118, 40, 6)} fill="#fff3c9" />
    <Turned x={178} tone={p} gloss={0.6} sag={4} stations={profile`74 8, 82 30, 118 44`} />
    <Turned x={66} tone={p.trim} sag={3} stations={profile`192 22!, 198 34, 204 36`} />
  </>
);

const runner = (p: Paint) => (
  <>
    <path d="M94 34h52l28 170H66z" fill={p.shadow} opacity="0.18" transform="translate(6 6)" />
    <Line d="M95 31h50" colour={p.paper.dark} width={6} dash="1 5" />
    <Line d="M68 210h104" colour={p.paper.dark} width={8} dash="1 7" />
    <Form d="M94 34h52l28 170H66z" fill={p.base}>
      <path d="M100 40h40l24 158H76z" fill={p.accent.base} />
      <path d="M104 46h32l20 146H84z" fill={p.dark} />
      {[70, 106, 146, 186].map((y, i) => (
        <path
          key={y}
          d={path`M120 ${y - 16 - i}l${14 + i * 3} ${16 + i}l${-14 - i * 3} ${17 + i}l${-14 - i * 3} ${-17 - i}z`}
          fill={p.accent.light}
        />
      ))}
      <path d="M132 20h50v200h-30z" fill={p.deep} opacity="0.16" />
    </Form>
  </>
);

export const decorForms: PicturedForms = {
  candle: [
    [/dinner|beeswax candles|taper/i, dinnerCandles],
    [/pillar/i, pillarCandle],
    [/tealight/i, tealights],
  ],
  'table-lamp': [
    [/mushroom|cordless/i, mushroomLamp],
    [/desk/i, deskLamp],
  ],
  'floor-lamp': [[/arc|reading/i, arcLamp]],
  rug: [[/runner/i, runner]],
};
