import { Pattern } from '../../drawing/motif';
import { box, Form, Ground, Line, oval, path, profile, Turned, turned } from '../../drawing/shapes';
import type { Drawings } from '../drawing';

export const beauty: Drawings<'Beauty'> = {
  shampoo: (p) => {
    const wide = p.between('wide', 34, 42);
    const pump = p.pick('cap', [true, false]);
    const label = p.between('label', 112, 122);
    return (
      <>
        <Ground colour={p.shadow} w={wide + 10} />
        {pump && (
          <>
            <path d="M116 44h8v34h-8z" fill={p.metal.base} />
            <path d="M86 36q0-6 8-6h34q8 0 8 8v8h-26l-14 2q-4 6-4 10h-6q-2-10 0-22z" fill={p.trim.base} />
            <path d="M86 36q0-6 8-6h34q8 0 8 4v3H96q-8 0-10 4z" fill={p.trim.light} />
            <Turned tone={p.trim} stations={profile`62 16!, 80 17`} sag={2} />
          </>
        )}
        <Turned
          tone={p}
          sag={4}
          gloss={0.7}
          stations={profile`78 14!, 82 ${wide * 0.66}, 94 ${wide}, 110 ${wide}, 190 ${wide}!, 196 ${wide - 4}`}
        />
        {!pump && (
          <Turned
            tone={p.trim}
            stations={profile`48 ${wide * 0.5}!, 56 ${wide * 0.56}, 82 ${wide * 0.6}`}
            sag={2}
          />
        )}
        <Form d={turned(120, profile`${label} ${wide - 6}!, 178 ${wide - 6}`, 2)} fill={p.paper.light}>
          <path d={path`M${120 + wide * 0.4} 100h30v90h-30z`} fill={p.paper.deep} opacity="0.5" />
          <path d={path`M70 166h100v16H70z`} fill={p.accent.base} />
        </Form>
        <path d={path`M120 ${label + 8}q13 16 9 24q-3 7 -9 7t-9 -7q-4 -8 9 -24z`} fill={p.base} />
        <path d={box(104, label + 44, 32, 3.6, 2)} fill={p.deep} />
      </>
    );
  },
  'face-cream': (p) => {
    const wide = p.between('wide', 56, 64);
    return (
      <>
        <Ground colour={p.shadow} x={112} w={wide + 12} />
        <g transform="rotate(-22 186 176)">
          <path d={oval(186, 172, 34, 30)} fill={p.shadow} opacity="0.14" />
          <path d={oval(182, 166, 33, 30)} fill={p.trim.dark} />
          <path d={oval(180, 164, 32, 29)} fill={p.trim.base} />
          <path d={oval(179, 163, 25, 22)} fill={p.trim.light} />
        </g>
        <Turned
          x={104}
          tone={p}
          sag={6}
          gloss={0.7}
          stations={profile`132 ${wide}!, 184 ${wide}, 195 ${wide - 8}`}
        >
          <path d={path`M${104 - wide} 150h${wide * 2}v30h${-wide * 2}z`} fill={p.paper.light} />
          <path d={box(78, 158, 52, 4, 2)} fill={p.accent.deep} />
          <path d={box(86, 168, 36, 3.6, 2)} fill={p.deep} />
        </Turned>
        <path d={oval(104, 128, wide - 2, 13)} fill={p.paper.dark} />
        <path
          d={path`M${108 - wide} 128c6 -18 30 -16 38 -22c6 -8 8 -22 18 -26c-4 12 12 18 20 26c10 6 26 8 32 22q-50 18 -108 0z`}
          fill="#fdfaf3"
        />
        <path d="M106 82q-4 12 6 20t20 14q-22 2-32-12q-4-10 6-22z" fill="#e9e1d2" />
        <path
          d={path`M${104 - wide + 2} 128a${wide - 2} 13 0 0 0 ${2 * wide - 4} 0v7a${wide - 2} 13 0 0 1 ${4 - 2 * wide} 0z`}
          fill={p.light}
        />
      </>
    );
  },
  soap: (p) => {
    const round = p.between('round', 18, 30);
    return (
      <>
        <Ground colour={p.shadow} w={92} />
        <path d="M34 172h172q8 0 6 8q-8 16-34 17H62q-26-1-34-17q-2-8 6-8z" fill={p.trim.dark} />
        <path d="M30 172h180q4 0 4 4t-4 5H30q-4 0-4-5t4-4z" fill={p.trim.base} />
        <path d="M30 172h180q4 0 4 2H26q0-2 4-2z" fill={p.trim.light} />
        <path d={box(48, 122, 148, 52, round)} fill={p.deep} />
        <Form d={box(48, 106, 148, 60, round)} fill={p.base}>
          <Pattern p={p} motif={p.pick('soap', ['plain', 'waves', 'plain'])} scale={1.3} />
          <path d="M40 104h170v14H40z" fill={p.light} />
          <path d="M168 100h40v80h-50q16-40 10-80z" fill={p.deep} opacity="0.25" />
          <path d={box(60, 118, 124, 36, 14)} fill="none" stroke={p.ink} strokeWidth="2.4" opacity="0.5" />
        </Form>
        <path
          d="M122 148q-20-2-23-18q20 0 23 18zM123 146q-2-16 14-20q4 14-14 20z"
          fill={p.ink}
          opacity="0.7"
        />
        {[
          [60, 92, 17],
          [84, 76, 10],
          [44, 68, 8],
          [176, 86, 13],
          [196, 66, 7],
          [104, 92, 7],
        ].map(([x = 0, y = 0, r = 0]) => (
          <g key={x}>
            <circle cx={x} cy={y} r={r} fill="#fff" opacity="0.62" />
            <circle cx={x + r * 0.14} cy={y + r * 0.16} r={r * 0.76} fill={p.tile} opacity="0.7" />
            <path
              d={path`M${x - r * 0.5} ${y - r * 0.1}q0 ${-r * 0.4} ${r * 0.4} ${-r * 0.5}`}
              stroke="#fff"
              strokeWidth={r * 0.2}
              fill="none"
              strokeLinecap="round"
            />
          </g>
        ))}
      </>
    );
  },
  toothbrush: (p) => {
    const brush = (
      <>
        <path d={box(111, 30, 18, 194, 9)} fill={p.shadow} opacity="0.16" transform="translate(8 4)" />
        <path d={box(96, 32, 18, 48, 4)} fill={p.paper.light} />
        <path d="M96 36q0-4 4-4h14v10H96zM96 54h18v10H96z" fill={p.accent.light} />
        <Line d="M97 47h16M97 69h16M97 58h16M97 37h16" colour={p.paper.deep} width={1.2} />
        <Form
          d="M112 30q0-6 6-6h3q6 0 6 6v52q0 14 2 30t1 40v60q0 14-10 14t-10-14v-60q-1-24 1-40t1-30z"
          fill={p.base}
        >
          <path d="M122 20h12v220h-12z" fill={p.dark} />
          <path d={path`M112 120h4v80h-4z`} fill={p.pale} opacity="0.8" />
          <path d="M106 140h30v4h-30zM106 149h30v4h-30zM106 158h30v4h-30z" fill={p.deep} opacity="0.45" />
        </Form>
      </>
    );
    return (
      <>
        {p.pick('pair', [true, false]) ? (
          <>
            <Ground colour={p.shadow} x={116} w={44} />
            <g transform="translate(44 6) rotate(8 120 190) scale(.72)">{brush}</g>
            <Turned x={116} tone={p.accent} sag={5} gloss={0.6} stations={profile`118 42!, 190 36!, 196 33`}>
              <Pattern p={{ ...p, ...p.accent }} motif={p.pick('cup', ['plain', 'dots', 'bands'])} />
            </Turned>
            <path d={path`M74 118a42 8 0 0 0 84 0v4a42 8 0 0 1 -84 0z`} fill={p.accent.light} />
          </>
        ) : (
          <g transform={`rotate(${p.between('angle', 30, 44).toFixed(1)} 120 122)`}>
            {brush}
            <path d="M94 30q-14 4-8 14q-10 4-4 14q-6 10 4 12q6 6 12 2V30z" fill="#e9f3f4" />
            <path
              d="M90 38q-6 4-2 10M88 58q-4 6 2 10"
              fill="none"
              stroke={p.accent.base}
              strokeWidth="4"
              strokeLinecap="round"
            />
          </g>
        )}
      </>
    );
  },
  lipstick: (p) => {
    const gold = { pale: '#f2dfa6', light: '#e3c67c', base: '#c9a24d', dark: '#a68238', deep: '#7d6127' };
    const ring = p.pick('ring', [gold, p.metal]);
    const cas = p.pick('case', [p.rubber, p.paper, p.rubber]);
    const up = p.between('up', 46, 60);
    return (
      <>
        <Ground colour={p.shadow} x={122} w={70} />
        <Form d={path`M84 120V${up + 26}q0 -8 8 -14L112 ${up}q8 -4 8 8V120z`} fill={p.base}>
          <path d={path`M106 ${up - 10}h20v140h-20z`} fill={p.dark} />
          <path d={path`M84 ${up + 28}q0 -8 8 -14L112 ${up}q6 -3 8 2q-4 10 -16 20t-20 12z`} fill={p.light} />
          <path d={path`M89 ${up + 40}h4v80h-4z`} fill={p.pale} opacity="0.7" />
        </Form>
        <Turned x={102} tone={ring} gloss={0.8} stations={profile`112 22!, 146 22`} sag={2} />
        <Turned x={102} tone={cas} gloss={0.5} stations={profile`142 28!, 196 28`} sag={3}>
          <path d="M60 142h90v6H60z" fill={ring.base} />
        </Turned>
        <Turned x={168} tone={cas} gloss={0.5} stations={profile`112 26!, 196 26`} sag={3}>
          <path d="M130 180h80v6h-80z" fill={ring.base} />
        </Turned>
        <path d={oval(168, 112, 26, 6)} fill={cas.light} />
        <path d={oval(168, 112.5, 20, 4)} fill={cas.deep} />
      </>
    );
  },
  perfume: (p) => {
    const shape = p.pick('shape', ['square', 'round', 'tall']);
    const body =
      shape === 'round'
        ? oval(120, 142, 56, 55)
        : shape === 'tall'
          ? box(84, 92, 72, 106, 10)
          : box(66, 100, 108, 98, 16);
    const inner =
      shape === 'round'
        ? oval(120, 144, 47, 46)
        : shape === 'tall'
          ? box(92, 102, 56, 88, 6)
          : box(75, 110, 90, 79, 10);
    const level = p.between('level', 118, 138);
    return (
      <>
        <Ground colour={p.shadow} w={shape === 'tall' ? 44 : 58} />
        <path d={box(107, 72, 26, 30, 3)} fill={p.metal.base} />
        <path d={box(107, 72, 10, 30, 3)} fill={p.metal.pale} />
        {p.pick('cap', [true, false]) ? (
          <>
            <Turned tone={p.trim} gloss={0.6} stations={profile`36 20!, 42 22, 80 22`} sag={2} />
            <path d={oval(120, 37, 20, 4)} fill={p.trim.light} />
          </>
        ) : (
          <>
            <circle cx="120" cy="60" r="24" fill={p.trim.base} />
            <path d="M132 40a24 24 0 0 1-10 44q20-18 10-44z" fill={p.trim.deep} opacity="0.6" />
            <circle cx="111" cy="51" r="6" fill={p.trim.pale} />
          </>
        )}
        <Form d={body} fill={p.glass}>
          <path d="M40 80h160v130H40z" fill={p.light} opacity="0.5" />
        </Form>
        <Form d={inner} fill={p.pale}>
          <path d={path`M40 ${level}h160v90H40z`} fill={p.base} />
          <path d={path`M40 ${level}h160v4H40z`} fill={p.light} />
          <path d={path`M142 80h60v130h-76q28 -60 16 -130z`} fill={p.deep} opacity="0.35" />
        </Form>
        <Form d={body} fill="none">
          <path
            d={path`M${shape === 'round' ? 72 : shape === 'tall' ? 90 : 72} 112q-4 30 0 56h6q-4 -28 0 -56z`}
            fill="#fff"
            opacity="0.85"
          />
          <path d="M40 190h160v20H40z" fill={p.deep} opacity="0.25" />
        </Form>
        <path d={box(98, 142, 44, 28, 3)} fill={p.paper.light} />
        <path d={box(106, 150, 28, 3.6, 2)} fill={p.deep} />
        <path d={box(111, 158, 18, 3, 1)} fill={p.accent.base} />
      </>
    );
  },
};
