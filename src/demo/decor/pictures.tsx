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

export const decor: Drawings<'Decor'> = {
  'floor-lamp': (p) => {
    const wide = p.between('wide', 42, 52);
    const tripod = p.says(/tripod/i) || p.pick('stand', [true, false]);
    return (
      <>
        <Ground colour={p.shadow} w={tripod ? 56 : 38} y={206} />
        {tripod ? (
          <Tube d="M120 92L84 204M120 92L158 204M120 92V198" width={7} tone={p.wood} lit />
        ) : (
          <>
            <Tube d="M120 90V200" width={6} tone={p.trim} lit />
            <Turned tone={p.trim} sag={3} stations={profile`196 14!, 200 34, 204 36`} />
          </>
        )}
        <ellipse cx="120" cy="101" rx={wide - 4} ry="7" fill="#fff3c9" />
        <Turned tone={p} sag={3} gloss={0.4} stations={profile`34 ${wide * 0.6}!, 100 ${wide}`}>
          <Pattern p={p} motif={p.pick('shade', ['plain', 'plain', 'stripes', 'bands'])} />
          <path d="M60 88h120v20H60z" fill="#ffe9ac" opacity="0.5" />
        </Turned>
        <Line d={path`M${120 + wide * 0.5} 104v26`} colour={p.metal.deep} width={1.6} />
        <circle cx={120 + wide * 0.5} cy="132" r="3.4" fill={p.trim.base} />
      </>
    );
  },
  'table-lamp': (p) => {
    const wide = p.between('wide', 56, 66);
    const foot = p.pick('foot', [
      profile`114 6!, 122 10, 140 32, 168 36, 190 22, 196 26`,
      profile`114 5!, 134 7, 150 14, 182 34, 196 36`,
      profile`114 6!, 124 20, 138 22, 148 10, 162 26, 178 30, 190 20, 197 30`,
    ]);
    return (
      <>
        <Ground colour={p.shadow} w={44} />
        <path d="M117 96h6v24h-6z" fill={p.metal.dark} />
        <Turned tone={p} sag={4} gloss={0.7} stations={foot}>
          <Pattern p={p} motif={p.pick('foot motif', ['plain', 'bands', 'plain'])} />
        </Turned>
        <ellipse cx="120" cy="106" rx={wide - 4} ry="7" fill="#fff3c9" />
        <Turned
          tone={p.pick('shade tone', [p.paper, p.paper, p.accent])}
          sag={4}
          gloss={0.5}
          stations={profile`38 ${wide * p.between('taper', 0.55, 0.8)}!, 106 ${wide}`}
        >
          <path d="M50 84h140v30H50z" fill="#ffe3a0" opacity="0.45" />
          <path d="M50 60h140v60H50z" fill="#ffe3a0" opacity="0.25" />
        </Turned>
      </>
    );
  },
  vase: (p) => {
    const body = p.pick('body', [
      profile`104 16!, 112 14, 136 36, 166 40, 196 22`,
      profile`96 20!, 104 15, 124 18, 160 44, 184 42, 196 30`,
      profile`100 12!, 122 14, 138 40, 158 46, 180 38, 196 24`,
      profile`92 24!, 120 30, 160 34, 196 26`,
    ]);
    const [[rim = 100, neck = 16] = []] = body;
    const stems = p.pick('stems', ['tulip', 'branch', 'grass']);
    return (
      <>
        <Ground colour={p.shadow} w={40} />
        {stems === 'tulip' && (
          <>
            <Line
              d={path`M118 ${rim}Q112 70 98 52M121 ${rim}Q124 70 128 40M123 ${rim}Q132 78 152 64`}
              colour={p.leaf.dark}
              width={3.6}
            />
            <path
              d={path`M119 ${rim}q-30 -14 -34 -40q26 6 34 40zM124 ${rim}q24 -10 34 -26q-26 0 -34 26z`}
              fill={p.leaf.base}
            />
            {[
              [97, 46, -20],
              [128, 34, 4],
              [156, 58, 30],
            ].map(([x = 0, y = 0, turn = 0]) => (
              <g key={x} transform={`translate(${x} ${y}) rotate(${turn})`}>
                <path
                  d="M-12-12q6 2 6 6q2-10 6-12q4 2 6 12q0-4 6-6q4 26-12 26t-12-26z"
                  fill={p.accent.base}
                />
                <path d="M0-18q4 2 6 12q0-4 6-6q4 26-12 26q8-16 0-32z" fill={p.accent.dark} />
              </g>
            ))}
          </>
        )}
        {stems === 'branch' && (
          <>
            <Line
              d={path`M120 ${rim}Q116 66 134 26M120 ${rim}Q112 84 84 62`}
              colour={p.wood.deep}
              width={3}
            />
            {[
              [134, 30, 60],
              [126, 48, -30],
              [128, 50, 40],
              [121, 72, -40],
              [122, 76, 36],
              [86, 62, -60],
              [98, 70, 10],
              [100, 76, -100],
            ].map(([x = 0, y = 0, turn = 0]) => (
              <path
                key={`${x} ${turn}`}
                d="M0 0q-9-10 0-22q9 12 0 22z"
                fill={turn > 0 ? p.leaf.light : p.leaf.dark}
                transform={`translate(${x} ${y}) rotate(${turn})`}
              />
            ))}
          </>
        )}
        {stems === 'grass' &&
          [-30, -16, -4, 10, 26].map((lean, i) => (
            <g key={lean}>
              <Line
                d={path`M120 ${rim}q${lean * 0.2} -30 ${lean} ${-44 - (i % 2) * 16}`}
                colour="#b08c54"
                width={2}
              />
              <path
                d={path`M${120 + lean} ${rim - 78 - (i % 2) * 16}q9 18 -1 38q-9 -20 1 -38z`}
                fill={i % 2 ? '#d9bd8a' : '#c7a566'}
                transform={path`rotate(${lean * 0.5} ${120 + lean} ${rim - 44})`}
              />
            </g>
          ))}
        <Turned tone={p} sag={4} gloss={0.6} stations={body}>
          <Pattern p={p} scale={1.1} />
        </Turned>
        <path d={oval(120, rim, neck, 4)} fill={p.deep} />
      </>
    );
  },
  cushion: (p) => {
    const plump = p.between('plump', 8, 18);
    const shape = path`M48 52q${72} ${plump} ${144} 0q12 -2 10 10q${-plump} 60 0 118q2 14 -12 12q-70 ${-plump} -140 0q-14 2 -12 -12q${plump} -58 0 -118q-2 -12 10 -10z`;
    return (
      <>
        <Ground colour={p.shadow} y={196} w={74} />
        <g transform={`rotate(${p.between('angle', -7, 7).toFixed(1)} 120 122)`}>
          <Form d={shape} fill={p.base}>
            <Pattern
              p={p}
              motif={p.motif === 'plain' ? p.pick('cushion', ['plain', 'stripes', 'waves']) : p.motif}
              scale={1.3}
            />
            <path d="M152 40q26 76 4 170h60V40z" fill={p.deep} opacity="0.26" />
            <path d="M38 172q80-14 170 0v30H38z" fill={p.deep} opacity="0.22" />
            <path d="M60 74q50 8 76 2q-50 16-66 56q-10-30-10-58z" fill={p.pale} opacity="0.32" />
          </Form>
          <Line
            d="M50 56q12 8 16 18M190 56q-12 8-16 18M52 188q8-10 16-14M188 188q-8-10-16-14"
            colour={p.deep}
            width={2.4}
            opacity={0.5}
          />
        </g>
      </>
    );
  },
  rug: (p) => {
    const design = p.pick('rug', ['border', 'diamonds', 'stripes', 'round']);
    if (design === 'round') {
      return (
        <>
          <path d={oval(126, 136, 96, 66)} fill={p.shadow} opacity="0.18" />
          <path d={oval(120, 130, 96, 66)} fill={p.deep} />
          <path d={oval(120, 127, 96, 66)} fill={p.base} />
          <path d={oval(120, 127, 82, 55)} fill={p.accent.light} />
          <path d={oval(120, 127, 70, 46)} fill={p.base} />
          <path d={oval(120, 127, 46, 29)} fill={p.accent.base} />
          <path d={oval(120, 127, 32, 19)} fill={p.light} />
        </>
      );
    }
    const rug = 'M68 70H190q3 0 4 3l30 108q1 4-3 4H19q-4 0-3-4L64 73q1-3 4-3z';
    return (
      <>
        <path d={rug} fill={p.shadow} opacity="0.18" transform="translate(5 9)" />
        <Line d="M20 190h200" colour={p.paper.dark} width={9} dash="1 7" />
        <Line d="M66 67h126" colour={p.paper.dark} width={6} dash="1 5" />
        <path d={rug} fill={p.deep} transform="translate(0 4)" />
        <Form d={rug} fill={p.base}>
          {design === 'stripes' && (
            <>
              <path d="M0 78h240v8H0zM0 106h240v5H0zM0 116h240v5H0zM0 160h240v13H0z" fill={p.accent.base} />
              <path d="M0 90h240v4H0zM0 126h240v14H0zM0 145h240v6H0z" fill={p.light} />
            </>
          )}
          {design === 'border' && (
            <>
              <path
                d="M70 78h116l29 100H26zM78 86L40 170h161L179 86z"
                fillRule="evenodd"
                fill={p.accent.base}
              />
              <path d="M84 92h90l20 72H48z" fill={p.dark} />
              <path d="M128 100l30 28l-34 28l-36-28z" fill={p.accent.light} />
              <path d="M127 112l18 16l-21 16l-20-16z" fill={p.base} />
            </>
          )}
          {design === 'diamonds' &&
            [0, 1, 2].map((row) => (
              <g key={row} fill={row % 2 ? p.accent.base : p.light}>
                {[-3, -2, -1, 0, 1, 2, 3].map((col) => {
                  const w = 36 + row * 8;
                  const x = 126 - row * 2 + col * w;
                  const y = 88 + row * 38;
                  return (
                    <path
                      key={col}
                      d={path`M${x} ${y - 15}l${w * 0.42} 16l${-w * 0.46} 17l${-w * 0.38} -17z`}
                    />
                  );
                })}
              </g>
            ))}
          <path d="M150 60h90v140h-50z" fill={p.deep} opacity="0.16" />
        </Form>
      </>
    );
  },
  candle: (p) => {
    const wide = p.between('wide', 36, 46);
    const top = p.between('top', 104, 122);
    return (
      <>
        <Ground colour={p.shadow} w={wide + 10} />
        <circle cx="120" cy={top - 26} r="42" fill="#fff3c4" opacity="0.45" />
        <circle cx="120" cy={top - 24} r="26" fill="#ffe9a8" opacity="0.55" />
        <Turned
          tone={p}
          sag={5}
          gloss={0.65}
          stations={profile`${top} ${wide}!, 190 ${wide}, 196 ${wide - 3}`}
        />
        <path d={oval(120, top, wide, 10)} fill={p.light} />
        <path d={oval(120, top + 2, wide - 5, 7.5)} fill={p.deep} />
        <path d={oval(120, top + 3, wide - 6, 6)} fill="#f6ead0" />
        <path d={path`M118.5 ${top - 8}h3v12h-3z`} fill={p.rubber.base} />
        <path d={path`M120 ${top - 50}q16 22 11 35q-4 9 -11 9t-11 -9q-4 -13 11 -35z`} fill="#f2a93b" />
        <path d={path`M120 ${top - 32}q8 11 5 19q-5 6 -10 0q-2 -8 5 -19z`} fill="#fff1b8" />
        <path
          d={box(120 - wide * 0.56, top + 26, wide * 1.12, 40, p.pick('label', [3, 20]))}
          fill={p.paper.light}
        />
        <path d={box(120 - wide * 0.36, top + 38, wide * 0.72, 4, 2)} fill={p.accent.deep} />
        <path d={box(120 - wide * 0.22, top + 48, wide * 0.44, 3.5, 2)} fill={p.accent.base} />
      </>
    );
  },
  'picture-frame': (p) => {
    const tall = p.pick('shape', [true, false]);
    const [w, h] = tall ? [124, 160] : [168, 130];
    const [x, y] = [120 - w / 2, 116 - h / 2];
    const art = box(x + 28, y + 28, w - 56, h - 56, 1);
    const scene = p.pick('scene', ['hills', 'abstract', 'leaf']);
    return (
      <>
        <Cast d={box(x, y, w, h, 3)} colour={p.shadow} by={8} />
        <path d={box(x, y, w, h, 3)} fill={p.base} />
        <path d={path`M${x + 2} ${y + 1}h${w - 4}l-8 9H${x + 10}z`} fill={p.light} />
        <path d={path`M${x + w} ${y + 2}v${h - 4}l-10 -8V${y + 10}z`} fill={p.dark} />
        <path d={path`M${x + 2} ${y + h}h${w - 4}l-8 -10H${x + 10}z`} fill={p.deep} />
        <path d={box(x + 10, y + 10, w - 20, h - 20, 1)} fill={p.paper.light} />
        <path
          d={path`M${x + 10} ${y + 10}h${w - 20}v4H${x + 14}v${h - 24}h-4z`}
          fill={p.paper.deep}
          opacity="0.6"
        />
        <Form d={art} fill={p.accent.pale}>
          {scene === 'hills' && (
            <>
              <circle cx={x + w * 0.62} cy={y + h * 0.38} r="13" fill="#f0b65a" />
              <path
                d={path`M0 ${y + h * 0.62}Q80 ${y + h * 0.36} 130 ${y + h * 0.6}T260 ${y + h * 0.5}V240H0z`}
                fill={p.accent.base}
              />
              <path
                d={path`M0 ${y + h * 0.7}Q90 ${y + h * 0.78} 140 ${y + h * 0.66}T260 ${y + h * 0.66}V240H0z`}
                fill={p.accent.deep}
              />
            </>
          )}
          {scene === 'abstract' && (
            <>
              <path
                d={blob([
                  [100, 84],
                  [136, 80],
                  [140, 116],
                  [104, 124],
                ])}
                fill={p.accent.base}
              />
              <circle cx="136" cy="128" r="20" fill="#d98f5c" />
              <Line d="M84 150q20-22 36-4t40-20" colour={p.accent.deep} width={4} />
            </>
          )}
          {scene === 'leaf' && (
            <>
              <Line d="M120 164Q118 120 122 80" colour={p.leaf.deep} width={3} />
              <path
                d="M120 148q-26-2-30-24q24 2 30 24zM121 136q22-4 26-24q-22 2-26 24zM120 116q-18-4-20-20q18 2 20 20zM121 104q14-4 16-18q-14 2-16 18z"
                fill={p.leaf.base}
              />
            </>
          )}
        </Form>
        <path
          d={path`M${x + 10} ${y + h * 0.5}L${x + w * 0.6} ${y + 10}h16L${x + 10} ${y + h * 0.62}z`}
          fill="#fff"
          opacity="0.28"
        />
      </>
    );
  },
  mirror: (p) => {
    const shape = p.says(/round|shaving/i)
      ? 'round'
      : p.says(/arch|full/i)
        ? 'arch'
        : p.pick('shape', ['round', 'arch', 'oval']);
    const outline = (grow: number) =>
      shape === 'round'
        ? oval(120, 118, 74 + grow)
        : shape === 'oval'
          ? oval(120, 118, 58 + grow, 80 + grow)
          : path`M${66 - grow} 200v${-94}a${54 + grow} ${60 + grow} 0 0 1 ${108 + 2 * grow} 0v94q0 ${grow} ${-grow} ${grow}H66q${-grow} 0 ${-grow} ${-grow}z`;
    return (
      <>
        <Cast d={outline(9)} colour={p.shadow} by={7} />
        <path d={outline(9)} fill={p.deep} transform="translate(2 2)" />
        <path d={outline(9)} fill={p.base} />
        <path d={outline(5)} fill={p.light} />
        <Form d={outline(0)} fill="#cfe0e4">
          <path d="M30 30h110L40 220H10z" fill="#e2eef0" />
          <path d="M146 20h22L64 220H42zM182 20h9L88 220h-9z" fill="#f6fbfb" />
          <path d="M40 196q80-26 170 0v30H40z" fill="#b5cacf" opacity="0.6" />
        </Form>
        {shape === 'round' && p.pick('strap', [true, false]) && (
          <Line d={turned(120, profile`14 2!, 42 26`)} colour={p.leather.base} width={3} />
        )}
      </>
    );
  },
};
