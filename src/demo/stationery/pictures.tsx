import { Pattern } from '../../drawing/motif';
import {
  blob,
  box,
  Cast,
  Form,
  Ground,
  Line,
  oval,
  path,
  profile,
  Tube,
  Turned,
  turned,
} from '../../drawing/shapes';
import type { Drawings } from '../drawing';

export const stationery: Drawings<'Stationery'> = {
  notebook: (p) => {
    const elastic = !p.says(/spiral/i) && (p.says(/journal/i) || p.pick('binding', [true, false]));
    return (
      <g transform={`rotate(${p.between('angle', 4, 11).toFixed(1)} 120 120)`}>
        <path d={box(60, 34, 128, 176, 8)} fill={p.shadow} opacity="0.18" transform="translate(6 6)" />
        <path d={box(60, 36, 126, 174, 6)} fill={p.deep} />
        <path d={box(62, 34, 121, 171, 4)} fill={p.paper.light} />
        <path d="M180 38v164M176 38v166" stroke={p.paper.deep} strokeWidth="1.4" />
        <path d="M100 196v26l6-7l6 7v-26z" fill={p.accent.base} />
        <Form d={box(56, 30, 122, 174, 7)} fill={p.base}>
          <Pattern p={p} motif={p.pick('cover', ['plain', p.motif, 'plain'])} scale={1.3} />
          <path d="M50 20h22v200H50z" fill={p.dark} />
          <path d="M72 20h3v200h-3z" fill={p.deep} opacity="0.5" />
          <path d="M150 20h40v200h-60q30-90 20-200z" fill={p.deep} opacity="0.16" />
        </Form>
        <path d={box(88, 62, 62, 40, 4)} fill={p.paper.light} />
        <path d={box(98, 73, 42, 5, 2)} fill={p.deep} />
        <path d={box(104, 85, 30, 4, 2)} fill={p.accent.base} />
        {elastic ? (
          <path d="M160 30h7v174h-7z" fill={p.accent.dark} />
        ) : (
          [48, 66, 84, 102, 120, 138, 156, 174, 190].map((y) => (
            <path key={y} d={box(48, y - 3, 20, 6, 3)} fill={p.metal.base} />
          ))
        )}
      </g>
    );
  },
  'fountain-pen': (p) => {
    const gold = { pale: '#f2dfa6', light: '#e3c67c', base: '#c9a24d', dark: '#a68238', deep: '#7d6127' };
    const nib = p.pick('nib', [gold, p.metal]);
    return (
      <>
        <Line d="M30 204q20-22 34-8t26-6t30 2t30-6" colour={p.pick('ink', [p.base, '#2b3e66'])} width={3.4} />
        <g transform={`rotate(${p.between('angle', 36, 46).toFixed(1)} 120 120)`}>
          <g transform="translate(9 2)" fill={p.shadow} opacity="0.18">
            <path d={turned(120, profile`6 9!, 20 14, 90 14, 150 12, 168 9, 214 0`)} />
          </g>
          <path d={path`M111 168h18q4 14 -4 28l-5 18l-5 -18q-8 -14 -4 -28z`} fill={nib.base} />
          <path d="M120 168h9q4 14-4 28l-5 18z" fill={nib.dark} />
          <Line d="M120 188v22" colour={nib.deep} width={1.6} />
          <circle cx="120" cy="186" r="3" fill={nib.deep} />
          <Turned tone={p.rubber} stations={profile`140 12!, 158 10, 170 9`} />
          <Turned tone={p} gloss={0.8} stations={profile`78 13!, 142 13`}>
            <Pattern p={p} motif={p.pick('barrel', ['plain', 'plain', 'waves'])} scale={0.6} />
          </Turned>
          <Turned tone={p} gloss={0.8} stations={profile`4 8!, 14 13, 84 14.5`} />
          <path d="M106 78h29v7h-29zM107 138h26v5h-26z" fill={nib.base} />
          <path d="M126 78h9v7h-9zM126 138h7v5h-7z" fill={nib.dark} />
          <path d="M118 8h9v50q0 6-4.5 6t-4.5-6z" fill={nib.light} />
          <path d="M123 8h4v50q0 6-4 6z" fill={nib.dark} />
        </g>
      </>
    );
  },
  'desk-organizer': (p) => {
    const pens = [
      [72, 60, -6, p.accent.base],
      [84, 44, 2, '#e0b04e'],
      [97, 56, 8, '#c4643f'],
    ] as const;
    return (
      <>
        <Ground colour={p.shadow} x={122} w={94} />
        <path d={box(138, 84, 44, 80, 3)} fill={p.paper.light} />
        <path d={box(150, 76, 46, 90, 3)} fill={p.accent.light} />
        <path d="M158 90h28v4h-28zM158 100h20v4h-20z" fill={p.accent.dark} />
        {pens.map(([x, y, turn, fill]) => (
          <g key={x} transform={`rotate(${turn} ${x} 140)`}>
            <path d={path`M${x - 5} ${y + 16}l5 -16l5 16v90h-10z`} fill="#f0d9b4" />
            <path d={path`M${x - 2} ${y + 6}l2 -6l2 6z`} fill={p.rubber.base} />
            <path d={path`M${x - 5} ${y + 16}h10v90h-10z`} fill={fill} />
            <path d={path`M${x + 1} ${y + 16}h4v90h-4z`} fill="#000" opacity="0.18" />
          </g>
        ))}
        <path d={oval(106, 96, 8, 8)} fill="none" stroke={p.rubber.base} strokeWidth="4.5" />
        <path
          d={oval(118, 84, 8, 8)}
          fill="none"
          stroke={p.rubber.base}
          strokeWidth="4.5"
          transform="rotate(10 112 100)"
        />
        <path d="M110 104l-6 40M114 94l-2 50" stroke={p.metal.base} strokeWidth="5" />
        <Form d={box(52, 118, 74, 80, 5)} fill={p.base}>
          <path d="M50 116h80v7H50z" fill={p.light} />
          <path d="M104 110h30v100h-34z" fill={p.deep} opacity="0.28" />
        </Form>
        <Form d={box(122, 140, 84, 58, 5)} fill={p.dark}>
          <path d="M120 138h90v6h-90z" fill={p.base} />
          <path d="M180 138h30v70h-36z" fill={p.deep} opacity="0.4" />
        </Form>
        <path d={box(130, 156, 68, 34, 4)} fill={p.base} />
        <path d={box(130, 156, 68, 12, 4)} fill={p.light} opacity="0.6" />
        <circle cx="164" cy="174" r="5" fill={p.trim.base} />
        <Form d={box(22, 156, 40, 42, 5)} fill={p.base}>
          <path d="M20 154h50v6H20z" fill={p.light} />
        </Form>
        <Line d="M30 156l5-14l8 12M44 156l2-10l8 10" colour={p.metal.base} width={3} />
        <path d={box(62, 150, 54, 4, 2)} fill={p.ink} opacity={p.pick('line', [0, 0.5])} />
      </>
    );
  },
  sketchbook: (p) => {
    const drawing = p.pick('drawing', ['pear', 'face', 'mountain']);
    return (
      <>
        <g transform={`rotate(${p.between('angle', -7, -2).toFixed(1)} 120 120)`}>
          <path d={box(42, 46, 152, 162, 5)} fill={p.shadow} opacity="0.18" transform="translate(7 7)" />
          <path d={box(40, 42, 156, 168, 6)} fill={p.base} />
          <path d={box(40, 198, 156, 12, 5)} fill={p.dark} />
          <path d={box(46, 46, 144, 154, 2)} fill={p.paper.dark} />
          <path d={box(45, 44, 144, 153, 2)} fill={p.paper.pale} />
          <path d="M189 170v27h-34z" fill={p.paper.dark} />
          <path d="M155 197q4-18 4-22q16 0 30-5z" fill={p.paper.base} />
          {drawing === 'pear' && (
            <>
              <path
                d="M116 84c18 0 18 18 24 32c14 26 0 46-24 46s-38-20-24-46c6-14 6-32 24-32z"
                fill={p.accent.light}
                opacity="0.8"
              />
              <Line
                d="M116 84c18 0 18 18 24 32c14 26 0 46-24 46s-38-20-24-46c6-14 6-32 24-32zM116 84q0-12 6-20M120 76q16-12 24-2q-12 8-24 2M128 146l14-16M120 156l22-24M112 158l10-10"
                colour={p.rubber.light}
                width={2}
              />
            </>
          )}
          {drawing === 'face' && (
            <Line
              d="M92 150q24 0 24-20M96 130q-18-14-10-36q10-24 40-20q24 4 24 28q0 10 8 18q-2 6-8 6q0 18-18 16q-2 10 2 20M128 108q6-4 12 0M132 112h4M140 128q-6 2-10 0"
              colour={p.rubber.light}
              width={2.4}
            />
          )}
          {drawing === 'mountain' && (
            <>
              <path d="M60 160l34-56l22 32l16-20l42 44z" fill={p.accent.light} opacity="0.8" />
              <Line
                d="M60 160l34-56l22 32l16-20l42 44M84 122l10 8l8-10M60 168h114M70 176h90"
                colour={p.rubber.light}
                width={2.2}
              />
              <circle cx="146" cy="84" r="12" fill="none" stroke={p.rubber.light} strokeWidth="2" />
            </>
          )}
          {Array.from({ length: 11 }, (_, i) => 52 + i * 13.2).map((x) => (
            <g key={x}>
              <circle cx={x} cy="52" r="2.6" fill={p.rubber.base} />
              <path d={box(x - 2, 34, 4, 18, 2)} fill={p.metal.base} />
            </g>
          ))}
        </g>
        <g transform="rotate(28 190 130)">
          <path d={box(186, 70, 12, 104, 1)} fill={p.accent.base} />
          <path d="M193 70h5v104h-5z" fill={p.accent.dark} />
          <path d="M186 174h12l-6 20z" fill="#f0d9b4" />
          <path d="M190 187h4l-2 7z" fill={p.rubber.base} />
          <path d={box(186, 60, 12, 12, 3)} fill="#e2938a" />
          <path d="M186 70h12v5h-12z" fill={p.metal.light} />
        </g>
      </>
    );
  },
  'paint-set': (p) => {
    const colours = [
      '#c8403c',
      '#e58a3c',
      '#edc54a',
      '#6f9a5a',
      '#3f8a8c',
      '#3c66a5',
      '#7a4f86',
      '#6b4a34',
      '#f4efe4',
      '#2b2b2e',
      '#e2a0a8',
      '#8fbbdc',
    ];
    const round = p.pick('pans', [true, false]);
    return (
      <>
        <path d={box(34, 40, 172, 168, 8)} fill={p.shadow} opacity="0.18" transform="translate(6 8)" />
        <path d={box(34, 38, 172, 84, 8)} fill={p.dark} />
        <path d={box(40, 44, 160, 74, 5)} fill={p.paper.light} />
        <path
          d={blob([
            [62, 62],
            [84, 58],
            [92, 76],
            [76, 88],
            [58, 80],
          ])}
          fill={colours[5]}
          opacity="0.75"
        />
        <path
          d={blob([
            [104, 72],
            [124, 64],
            [138, 78],
            [128, 96],
            [106, 92],
          ])}
          fill={p.accent.base}
          opacity="0.85"
        />
        <path
          d={blob([
            [152, 58],
            [176, 60],
            [184, 78],
            [168, 90],
            [150, 80],
          ])}
          fill={colours[2]}
          opacity="0.85"
        />
        <path d="M34 116h172v8H34z" fill={p.deep} />
        <path d={box(34, 122, 172, 84, 8)} fill={p.base} />
        <path d="M38 122h164v5H38z" fill={p.light} />
        {colours.map((colour, i) => {
          const x = 43 + (i % 6) * 26;
          const y = 132 + Math.floor(i / 6) * 26;
          return (
            <g key={colour}>
              <path d={box(x, y, 22, 22, round ? 11 : 4)} fill={p.paper.light} />
              <path d={box(x + 3, y + 3, 16, 16, round ? 8 : 2)} fill={colour} />
              <path
                d={path`M${x + 5} ${y + 9}q0 -4 4 -4`}
                stroke="#fff"
                strokeWidth="2"
                fill="none"
                strokeLinecap="round"
                opacity="0.7"
              />
            </g>
          );
        })}
        <path d={box(46, 186, 148, 14, 7)} fill={p.dark} />
        <path d={box(54, 189, 88, 7, 3)} fill={p.wood.base} />
        <path d="M142 189h18v7h-18z" fill={p.metal.light} />
        <path d="M160 189q18-2 24 3.500q-6 5.5-24 3.500z" fill={p.rubber.base} />
      </>
    );
  },
  'brush-set': (p) => {
    const brushes = [
      [84, 50, 9, -12],
      [102, 32, 13, -4],
      [122, 44, 7, 3],
      [140, 28, 15, 8],
      [158, 52, 8, 15],
    ] as const;
    const wide = p.between('wide', 38, 46);
    return (
      <>
        <Ground colour={p.shadow} w={wide + 10} />
        {brushes.map(([x, y, width, turn], i) => (
          <g key={x} transform={`rotate(${turn} 120 190)`}>
            <path d={box(x - 3.5, y + 56, 7, 90, 3)} fill={i % 2 ? p.accent.base : p.wood.base} />
            <path d={path`M${x - width / 2} ${y + 30}h${width}l-2 30h${4 - width}z`} fill={p.metal.light} />
            <path
              d={path`M${x + 1} ${y + 30}h${width / 2 - 1}l-2 30h${2 - width / 2}z`}
              fill={p.metal.dark}
            />
            <path
              d={
                i % 2
                  ? path`M${x - width / 2} ${y + 31}q-4 -18 ${width / 2} -34q${width / 2 + 4} 16 ${width / 2} 34z`
                  : path`M${x - width / 2} ${y + 31}l-1 -27h${width + 2}l-1 27z`
              }
              fill="#6b4630"
            />
            <path
              d={
                i % 2
                  ? path`M${x - 3} ${y + 8}q2 -8 3 -11q6 8 6 14z`
                  : path`M${x - width / 2 - 1} ${y + 12}v-8h${width + 2}v8z`
              }
              fill={['#d1683f', p.accent.dark, '#3f74b5', p.base, '#d9a437'][i]}
            />
          </g>
        ))}
        <Turned
          tone={p}
          sag={5}
          gloss={0.6}
          stations={profile`122 ${wide}!, 192 ${wide - 3}!, 196 ${wide - 5}`}
        >
          <Pattern p={p} />
        </Turned>
        <Form
          d={path`M${120 - wide} 122a${wide} 8 0 0 0 ${2 * wide} 0v4a${wide} 8 0 0 1 ${-2 * wide} 0z`}
          fill={p.light}
        />
      </>
    );
  },
  planner: (p) => {
    const marked = p.pick('marked', [3, 8, 12, 16]);
    const cover = box(42, 44, 156, 160, 10);
    return (
      <g transform={`rotate(${p.between('angle', -5, 3).toFixed(1)} 120 120)`}>
        <Cast d={cover} colour={p.shadow} />
        <path d={cover} fill={p.deep} transform="translate(3 4)" />
        <path d={cover} fill={p.base} />
        <path d={box(52, 58, 136, 138, 3)} fill={p.paper.dark} />
        <path d={box(50, 56, 136, 138, 3)} fill={p.paper.pale} />
        <path d="M50 59q0-3 3-3h130q3 0 3 3v21H50z" fill={p.accent.base} />
        <path d={box(62, 65, 54, 7, 3)} fill={p.accent.pale} />
        {Array.from({ length: 20 }, (_, i) => i).map((i) => {
          const x = 59 + (i % 5) * 24.5;
          const y = 90 + Math.floor(i / 5) * 25;
          return (
            <path
              key={i}
              d={box(x, y, 20, 20, 3)}
              fill={i === marked ? p.base : i % 7 === 4 ? p.light : p.paper.dark}
              opacity={i % 7 === 4 && i !== marked ? 0.6 : 1}
            />
          );
        })}
        <Line
          d={path`M${64 + (marked % 5) * 24.5} ${100 + Math.floor(marked / 5) * 25}l4 5l7 -9`}
          colour={p.paper.pale}
          width={3}
        />
        {[66, 92, 118, 144, 170].map((x) => (
          <g key={x}>
            <circle cx={x} cy="60" r="4" fill={p.deep} />
            <path d={box(x - 3.5, 34, 7, 27, 3.5)} fill={p.metal.base} />
            <path d={box(x - 3.5, 34, 3, 27, 1.5)} fill={p.metal.pale} />
          </g>
        ))}
        <path
          d="M198 84h10q3 0 3 3v16q0 3-3 3h-10zM198 136h10q3 0 3 3v16q0 3-3 3h-10z"
          fill={p.accent.base}
        />
        <path d="M198 110h10q3 0 3 3v16q0 3-3 3h-10z" fill={p.light} />
        <Tube d="M214 66V176" width={8} tone={p.trim} lit />
        <path d="M210 176h8l-4 14z" fill={p.rubber.base} />
      </g>
    );
  },
};
