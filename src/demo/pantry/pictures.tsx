import { Pattern } from '../../drawing/motif';
import type { Paint } from '../../drawing/paint';
import { box, Form, Ground, Line, oval, path, profile, Turned, turned } from '../../drawing/shapes';
import type { Drawings } from '../drawing';

/** Strokes that look like lines of small print. */
function Print({
  x,
  y,
  width,
  colour,
  lines = 2,
}: {
  x: number;
  y: number;
  width: number;
  colour: string;
  lines?: number;
}) {
  return (
    <g fill={colour}>
      {Array.from({ length: lines }, (_, i) => i).map((i) => (
        <path key={i} d={box(x - (width * (1 - i * 0.28)) / 2, y + i * 8, width * (1 - i * 0.28), 3.6, 2)} />
      ))}
    </g>
  );
}

function Bean({ x, y, turn = 0, p }: { x: number; y: number; turn?: number; p: Paint }) {
  return (
    <g transform={path`translate(${x} ${y}) rotate(${turn})`}>
      <ellipse rx="10" ry="7" fill={p.wood.deep} />
      <ellipse cx="0" cy="0" rx="10" ry="7" fill="#5b3a26" />
      <path d="M-9 -1q5-6 9 0t9 0" fill="none" stroke="#3a2315" strokeWidth="2" strokeLinecap="round" />
      <path d="M-6-4q4-2 7-2" fill="none" stroke="#8c6144" strokeWidth="1.6" strokeLinecap="round" />
    </g>
  );
}

export const pantry: Drawings<'Pantry'> = {
  'coffee-beans': (p) => {
    const wide = p.between('wide', 46, 53);
    const label = p.between('label', 112, 122);
    const bag = path`M${120 - wide + 4} 56h${2 * wide - 8}l4 26l4 108q0 7 -7 7H${120 - wide + 3}q-7 0 -7 -7l4 -108z`;
    return (
      <>
        <Ground colour={p.shadow} w={wide + 14} />
        <Form d={bag} fill={p.base}>
          <Pattern p={p} motif={p.pick('bag motif', ['plain', 'plain', 'bands', 'waves'])} />
          <path d={path`M${120 + wide * 0.45} 40h60v170h-70q14 -90 10 -170z`} fill={p.deep} opacity="0.38" />
          <path d={path`M${124 - wide} 84l10 0l-4 114h-12z`} fill={p.pale} opacity="0.5" />
          <path d="M60 78h120v5H60z" fill={p.deep} opacity="0.3" />
        </Form>
        <path d={path`M${120 - wide + 1} 42h${2 * wide - 2}v18h${2 - 2 * wide}z`} fill={p.dark} />
        <path d={path`M${120 - wide - 3} 48h${2 * wide + 6}v9h${-2 * wide - 6}z`} fill={p.trim.base} />
        <Form
          d={box(120 - wide * 0.64, label, wide * 1.28, 58, p.pick('label shape', [4, 29]))}
          fill={p.paper.light}
        >
          <path d={path`M120 ${label}h60v60h-60z`} fill={p.paper.dark} opacity="0.35" />
        </Form>
        <Bean x={120} y={label + 20} turn={-32} p={p} />
        <Print x={120} y={label + 36} width={38} colour={p.accent.deep} />
        <Bean x={188} y={194} turn={20} p={p} />
        <Bean x={206} y={198} turn={-30} p={p} />
        <Bean x={42} y={197} turn={-14} p={p} />
      </>
    );
  },
  tea: (p) => {
    const wide = p.between('wide', 42, 50);
    return (
      <>
        <Ground colour={p.shadow} x={112} w={wide + 12} />
        <Turned
          x={108}
          tone={p}
          sag={4}
          gloss={0.6}
          stations={profile`84 ${wide}!, 192 ${wide}!, 195 ${wide - 2}`}
        >
          <Pattern p={p} scale={0.9} />
        </Turned>
        <Form d={turned(108, profile`108 ${wide}!, 168 ${wide}`, 4)} fill={p.paper.light}>
          <path d={path`M${108 + wide * 0.42} 90h60v100h-60z`} fill={p.paper.deep} opacity="0.6" />
          <path d="M108 118q18 6 16 24q-14 4-16-24z" fill={p.leaf.base} />
          <path d="M108 118q-18 6-16 24q14 4 16-24z" fill={p.leaf.light} />
          <path d="M106 116h4v34h-4z" fill={p.leaf.dark} />
        </Form>
        <Print x={108} y={156} width={40} colour={p.deep} lines={1} />
        <Turned
          x={108}
          tone={p.pick('lid', [p.metal, p.accent, p])}
          sag={4}
          stations={profile`58 ${wide - 6}!, 62 ${wide + 1}, 86 ${wide + 2}`}
        />
        <path d={oval(108, 59, wide - 2, 6)} fill={p.pick('lid', [p.metal, p.accent, p]).light} />
        <Line d="M150 64q44 30 40 108" colour={p.paper.deep} width={2} />
        <path d="M176 172h28l3 24h-34z" fill={p.paper.light} />
        <path d="M190 172h14l3 24h-17z" fill={p.paper.dark} />
        <path d="M175 184h30l2 12h-34z" fill="#a9743f" opacity="0.75" />
      </>
    );
  },
  'olive-oil': (p) => {
    const wide = p.between('wide', 28, 35);
    const shoulder = p.between('shoulder', 92, 108);
    return (
      <>
        <Ground colour={p.shadow} w={wide + 12} />
        <Turned
          tone={p}
          sag={4}
          gloss={0.7}
          stations={profile`46 10!, 72 10, ${shoulder} ${wide}, ${shoulder + 8} ${wide}!, 190 ${wide}!, 195 ${wide - 4}`}
        >
          <path d="M60 40h120v26H60z" fill={p.deep} opacity="0.3" />
        </Turned>
        <Turned tone={p.trim} stations={profile`28 9!, 34 10!, 34 13!, 50 13`} sag={1} />
        <Form d={turned(120, profile`${shoulder + 16} ${wide}!, 180 ${wide}`, 3)} fill={p.paper.light}>
          <path d={path`M${120 + wide * 0.45} 80h40v120h-40z`} fill={p.paper.deep} opacity="0.6" />
          <path d="M70 170h100v16H70z" fill={p.accent.base} />
        </Form>
        <path
          d={path`M104 ${shoulder + 44}q14 -18 34 -18`}
          fill="none"
          stroke={p.leaf.deep}
          strokeWidth="2.4"
          strokeLinecap="round"
        />
        <path
          d={path`M108 ${shoulder + 38}q0 -12 10 -14q2 10 -10 14zM120 ${shoulder + 30}q4 -10 14 -8q-2 8 -14 8zM122 ${shoulder + 31}q10 2 10 10q-8 0 -10 -10z`}
          fill={p.leaf.base}
        />
        <ellipse cx="116" cy={shoulder + 46} rx="5" ry="7" fill={p.leaf.dark} />
        <ellipse cx="126" cy={shoulder + 44} rx="5" ry="7" fill={p.leaf.base} />
        <Print x={120} y={shoulder + 58} width={36} colour={p.deep} />
      </>
    );
  },
  chocolate: (p) => {
    const angle = p.between('angle', -12, -4).toFixed(1);
    const tear = p.between('tear', 92, 106);
    const bar = box(70, 36, 96, 140, 5);
    const sleeve = path`M62 ${tear}l12 -6l10 7l13 -8l12 7l13 -6l12 7l12 -7l10 6l10 -5v112q0 4 -4 4H66q-4 0 -4 -4z`;
    return (
      <g transform={`rotate(${angle} 120 120)`}>
        <path d={box(66, 40, 104, 172, 5)} fill={p.shadow} opacity="0.18" transform="translate(6 6)" />
        <Form d={bar} fill="#5d3823">
          {[0, 1, 2].flatMap((col) =>
            [0, 1, 2].map((row) => (
              <g key={`${col} ${row}`} transform={`translate(${73 + col * 31} ${39 + row * 31})`}>
                <path d={box(0, 0, 28, 28, 3)} fill="#7a4c30" />
                <path d="M28 28H0l5-5h18V5l5-5z" fill="#4b2c1a" />
              </g>
            )),
          )}
        </Form>
        <path
          d={path`M62 ${tear + 2}l12 -14l10 9l13 -12l12 11l13 -10l12 9l12 -11l10 10l10 -7v20H62z`}
          fill={p.metal.light}
        />
        <Form d={sleeve} fill={p.base}>
          <Pattern p={p} />
          <path d="M140 60h60v170h-60z" fill={p.deep} opacity="0.3" />
          <path d="M62 80h9v150h-9z" fill={p.pale} opacity="0.5" />
        </Form>
        <path d={box(80, 136, 76, 48, 4)} fill={p.paper.light} />
        <Print x={118} y={148} width={50} colour={p.accent.deep} lines={3} />
      </g>
    );
  },
  pasta: (p) => {
    const wide = p.between('wide', 44, 52);
    const bag = path`M${120 - wide} 58q${wide} 8 ${2 * wide} 0l5 132q0 7 -7 7H${120 - wide + 2}q-7 0 -7 -7z`;
    const window = oval(120, 150, wide * 0.7, 32);
    return (
      <>
        <Ground colour={p.shadow} w={wide + 14} />
        <Form d={bag} fill={p.base}>
          <Pattern p={p} motif={p.pick('bag motif', ['plain', 'stripes', 'plain', 'check'])} />
          <path d={path`M${120 + wide * 0.5} 40h60v170h-66q10 -90 6 -170z`} fill={p.deep} opacity="0.34" />
          <path d={path`M${124 - wide} 60h9v140h-12z`} fill={p.pale} opacity="0.5" />
        </Form>
        <path
          d={path`M${116 - wide} 42l6 5l7 -5l7 5l7 -5l7 5l7 -5l7 5l7 -5l7 5l7 -5l7 5l7 -5l7 5l${2 * wide - 84} -5v22q${-wide} 8 ${-2 * wide - 8} 0z`}
          fill={p.dark}
        />
        <Form d={window} fill="#f3d98f">
          {[0, 1, 2, 3].flatMap((row) =>
            [0, 1, 2, 3, 4].map((col) => (
              <g
                key={`${row} ${col}`}
                transform={`translate(${82 + col * 20 + (row % 2) * 9} ${124 + row * 18}) rotate(${(row * 47 + col * 71) % 180})`}
              >
                <path d="M-11-6l6 2h10l6-2v12l-6-2H-5l-6 2z" fill="#e6b955" />
                <path d="M-3-3h6v6h-6z" fill="#c9943a" />
                <path d="M-11-6l6 2v3l-6 0z" fill="#f8e3a4" />
              </g>
            )),
          )}
        </Form>
        <path d={box(120 - wide * 0.66, 78, wide * 1.32, 30, 4)} fill={p.paper.light} />
        <Print x={120} y={87} width={44} colour={p.accent.deep} />
      </>
    );
  },
  honey: (p) => {
    const wide = p.between('wide', 42, 50);
    const jar = turned(
      108,
      profile`84 ${wide - 8}!, 92 ${wide - 3}, 112 ${wide}, 172 ${wide}, 196 ${wide - 6}`,
      4,
    );
    return (
      <>
        <Ground colour={p.shadow} x={110} w={wide + 10} />
        <Form d={jar} fill="#e9a52c">
          <path d={path`M${108 + wide * 0.4} 70h60v140h-64q10 -70 4 -140z`} fill="#b9741a" opacity="0.7" />
          <path d="M40 80h140v12H40z" fill="#fbe3a6" />
          <path d={path`M${114 - wide} 104q-4 36 0 74h7q-3 -38 1 -76z`} fill="#fff" opacity="0.65" />
        </Form>
        <Form d={turned(108, profile`116 ${wide}!, 172 ${wide}`, 3)} fill={p.paper.light}>
          <path d={path`M${108 + wide * 0.4} 100h60v90h-60z`} fill={p.paper.deep} opacity="0.6" />
          <path d="M40 162h140v20H40z" fill={p.base} />
        </Form>
        {[
          [108, 132],
          [100, 145],
          [116, 145],
        ].map(([x = 0, y = 0]) => (
          <path
            key={x}
            d={path`M${x} ${y - 8}l7 4v8l-7 4l-7 -4v-8z`}
            fill={x === 108 ? '#e9a52c' : '#f3c65f'}
          />
        ))}
        <Turned x={108} tone={p} sag={2} stations={profile`64 ${wide - 5}!, 68 ${wide - 1}, 86 ${wide}`}>
          <Pattern p={p} motif={p.pick('lid', ['check', 'plain', 'dots'])} scale={0.8} />
        </Turned>
        <g transform="rotate(24 190 150)">
          <path d={box(187, 92, 7, 74, 3)} fill={p.wood.base} />
          {[158, 166, 174, 182, 190].map((y, i) => (
            <path
              key={y}
              d={oval(190.5, y, [9, 13, 14, 13, 8][i] ?? 9, 4.6)}
              fill={i % 2 ? p.wood.dark : p.wood.light}
            />
          ))}
        </g>
      </>
    );
  },
};
