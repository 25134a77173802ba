import { Pattern } from '../motif';
import type { Paint } from '../paint';
import { box, Crate, Form, Ground, Line, oval, path, profile, Tube, Turned } from '../shapes';
import type { Forms } from './form';

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

const ladderShelf = (p: Paint) => (
  <>
    <Ground colour={p.shadow} y={200} w={68} />
    <Tube d="M84 24L62 198M156 24L178 198" width={8} tone={{ ...p, base: p.dark, light: p.base }} lit />
    {[48, 90, 132, 174].map((y, i) => (
      <g key={y}>
        <path d={box(78 - i * 7, y, 84 + i * 14, 8, 3)} fill={p.base} />
        <path d={box(78 - i * 7, y, 84 + i * 14, 3, 1)} fill={p.light} />
      </g>
    ))}
    <Turned x={104} tone={p.accent} stations={profile`30 8!, 48 6`} />
    <path d="M104 30q-12-4-12-18q12 4 12 18zM105 30q0-14 12-18q2 14-12 18z" fill={p.leaf.base} />
    <path d="M92 64h9v26h-9zM103 60h7v30h-7zM112 66h10v24h-10z" fill="#b9533c" />
    <path d="M103 60h7v30h-7z" fill="#3f5f86" />
    <path d={box(84, 112, 34, 20, 3)} fill={p.wood.light} />
    <Turned x={148} tone={p.accent} stations={profile`110 6!, 116 5, 124 11, 132 7`} />
    <path d={box(74, 160, 44, 7, 2)} fill="#3f5f86" />
    <path d={box(78, 167, 40, 7, 2)} fill="#d9b45a" />
  </>
);

const wallShelf = (p: Paint) => (
  <>
    <path d="M30 152h184v22H30z" fill={p.shadow} opacity="0.14" />
    <path d="M58 146h7v24q-7-4-7-10zM176 146h7v14q0 6-7 10z" fill={p.metal.deep} />
    <path d={box(26, 136, 188, 13, 3)} fill={p.base} />
    <path d={box(26, 136, 188, 5, 2)} fill={p.light} />
    <path d="M46 88h13v48H46zM74 84h10v52H74zM86 92h12v44H86z" fill="#3f5f86" />
    <path d="M61 96h11v40H61z" fill="#b9533c" />
    <path d="M86 92h12v44H86z" fill="#d9b45a" />
    <path d={box(116, 82, 40, 54, 2)} fill={p.trim.base} />
    <path d={box(121, 87, 30, 44, 1)} fill={p.paper.light} />
    <path d="M121 131l10-18l8 10l5-5l7 9v4z" fill={p.accent.light} />
    <Turned x={184} tone={p.accent} stations={profile`112 14!, 136 11`} />
    <path d="M184 112q-18-6-20-28q20 6 20 28zM185 112q0-24 16-34q6 22-16 34z" fill={p.leaf.base} />
  </>
);

const bedsideCabinet = (p: Paint) => (
  <>
    <Ground colour={p.shadow} x={124} w={60} />
    <path d="M70 176h9l-2 22h-5zM160 176h9l-2 22h-5z" fill={p.trim.dark} />
    <Crate x={60} y={98} width={112} height={84} depth={16} rise={9} tone={p} />
    {[106, 144].map((y) => (
      <g key={y}>
        <path d={box(67, y + 1.5, 98, 32, 3)} fill={p.deep} />
        <path d={box(67, y, 98, 32, 3)} fill={p.light} />
        <path d={box(106, y + 13, 20, 5, 2)} fill={p.trim.deep} />
      </g>
    ))}
    <Turned x={96} tone={p.accent} stations={profile`70 6!, 78 12, 92 10`} sag={1} />
    <Turned x={96} tone={p.paper} stations={profile`40 16!, 70 28`} sag={2} />
    <path d={box(128, 84, 46, 6, 2)} fill="#3f5f86" />
    <path d={box(132, 78, 40, 6, 2)} fill="#b9533c" />
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

const blanketThrow = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={70} />
    <path d={box(52, 132, 136, 66, 16)} fill={p.wood.dark} />
    <Line d="M60 150h120M60 166h120M60 182h120" colour={p.wood.light} width={7} dash="12 5" />
    <Form
      d="M62 96q60-24 118 4q14 8 8 26q-6 40 0 66q-26 8-52 0q-4-30-2-50q-40 10-76-10q-8-22 4-36z"
      fill={p.base}
    >
      <Pattern p={p} />
      <path d="M134 142q0-30 50-34v90h-52z" fill={p.deep} opacity="0.2" />
      <path d="M62 108q50-18 100-2q-60 0-104 20z" fill={p.pale} opacity="0.5" />
    </Form>
    <Line
      d="M140 190v14M149 192v14M158 193v14M167 193v13M176 192v13M185 190v13"
      colour={p.dark}
      width={3.4}
    />
  </>
);

export const homeForms: Forms = {
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
  bookshelf: [
    [/ladder/i, ladderShelf],
    [/wall/i, wallShelf],
  ],
  dresser: [[/bedside/i, bedsideCabinet]],
  rug: [[/runner/i, runner]],
  'throw-blanket': [[/chunky|fringed/i, blanketThrow]],
};
