import { Pattern } from '../../drawing/motif';
import { box, Crate, Form, Ground, Line, oval, path, profile, Tube, Turned } from '../../drawing/shapes';
import type { Drawings } from '../drawing';

/** A leg that tapers to the floor, leaning by `lean`. */
const leg = (x: number, top: number, lean = 0, width = 9, floor = 198) =>
  path`M${x} ${top}h${width}L${x + width * 0.75 + lean} ${floor}h${-width * 0.5}z`;

export const furniture: Drawings<'Furniture'> = {
  sofa: (p) => {
    const arm = p.between('arm', 24, 32);
    const seats = p.says(/2-seater|loveseat/i) ? 2 : p.says(/3-seater|corner/i) ? 3 : p.pick('seats', [2, 3]);
    const round = p.between('round', 10, 22);
    const inner = 204 - 2 * arm;
    const back = p.between('back', 84, 96);
    return (
      <>
        <Ground colour={p.shadow} w={106} />
        <path d={leg(34, 178, -5)} fill={p.wood.base} />
        <path d={leg(198, 178, 5)} fill={p.wood.dark} />
        <Form d={box(28, back, 184, 84, round)} fill={p.dark}>
          <Pattern p={p} motif={p.pick('fabric', ['plain', 'plain', 'stripes'])} />
          <path d={path`M20 ${back}h200v8H20z`} fill={p.base} />
        </Form>
        {Array.from({ length: seats }, (_, i) => 18 + arm + (i * inner) / seats).map((x, i) => (
          <g key={x}>
            <Form d={box(x + 1, back + 12, inner / seats - 2, 60, 12)} fill={p.base}>
              <path d={path`M${x} ${back + 8}h${inner / seats}v10h${-inner / seats}z`} fill={p.light} />
              <path
                d={path`M${x + (inner / seats) * 0.74} ${back}h40v80h-40z`}
                fill={p.deep}
                opacity={i === seats - 1 ? 0.3 : 0.16}
              />
            </Form>
            <Form d={box(x + 0.5, 138, inner / seats - 1, 26, 8)} fill={p.light}>
              <path d={path`M${x} 154h${inner / seats}v14h${-inner / seats}z`} fill={p.dark} />
            </Form>
          </g>
        ))}
        <path d={box(30, 162, 180, 22, 6)} fill={p.dark} />
        <path d="M34 176h172v5q0 3-3 3H37q-3 0-3-3z" fill={p.deep} />
        <Form d={box(18, 118, arm, 66, round)} fill={p.base}>
          <path d={path`M18 118h${arm}v12h${-arm}z`} fill={p.light} />
        </Form>
        <Form d={box(222 - arm, 118, arm, 66, round)} fill={p.dark}>
          <path d="M180 118h50v12h-50z" fill={p.base} />
          <path d="M214 118h10v70h-10z" fill={p.deep} opacity="0.5" />
        </Form>
        <g transform={path`rotate(-10 ${46 + arm} 130)`}>
          <Form d={box(22 + arm, 104, 36, 36, 8)} fill={p.accent.base}>
            <path d={path`M${44 + arm} 100h20v50h-20z`} fill={p.accent.dark} />
          </Form>
        </g>
      </>
    );
  },
  armchair: (p) => {
    const back = p.between('back', 56, 72);
    const round = p.between('round', 22, 46);
    return (
      <>
        <Ground colour={p.shadow} w={74} />
        <path d={leg(62, 176, -8)} fill={p.wood.base} />
        <path d={leg(169, 176, 8)} fill={p.wood.dark} />
        <Form
          d={path`M60 160V${back + round}q0 ${-round} ${round} ${-round}h${120 - 2 * round}q${round} 0 ${round} ${round}V160z`}
          fill={p.base}
        >
          <Pattern p={p} motif={p.pick('fabric', ['plain', 'plain', p.motif])} />
          <path d="M148 40h50v130h-50q10-60 0-130z" fill={p.deep} opacity="0.35" />
          <path
            d={path`M70 ${back + round}q4 ${-round + 10} 22 ${-round + 8}`}
            stroke={p.pale}
            strokeWidth="6"
            strokeLinecap="round"
            fill="none"
            opacity="0.5"
          />
        </Form>
        <circle cx="104" cy="102" r="3" fill={p.deep} />
        <circle cx="136" cy="102" r="3" fill={p.deep} />
        <path d="M66 156h108v26H66z" fill={p.deep} />
        <Form d={box(64, 134, 112, 30, 12)} fill={p.light}>
          <path d="M60 154h120v14H60z" fill={p.dark} />
        </Form>
        <path d={box(56, 162, 128, 20, 8)} fill={p.dark} />
        <Form d={box(42, 114, 32, 68, 16)} fill={p.base}>
          <path d="M42 114h32v14H42z" fill={p.light} />
        </Form>
        <Form d={box(166, 114, 32, 68, 16)} fill={p.dark}>
          <path d="M166 114h32v14h-32z" fill={p.base} />
          <path d="M188 114h12v70h-12z" fill={p.deep} opacity="0.6" />
        </Form>
      </>
    );
  },
  'coffee-table': (p) => {
    const round = p.says(/round/i) || p.pick('shape', [true, false]);
    const y = p.between('y', 126, 136);
    return (
      <>
        <ellipse cx="126" cy="192" rx="98" ry="14" fill={p.shadow} opacity="0.15" />
        <path d={leg(122, y + 10, 0, 10, 184)} fill={p.trim.deep} />
        <path d={leg(52, y + 8, -12, 11)} fill={p.trim.base} />
        <path d={leg(176, y + 8, 14, 11)} fill={p.trim.dark} />
        {round ? (
          <>
            <path d={oval(120, y + 7, 96, 24)} fill={p.deep} />
            <Form d={oval(120, y, 96, 24)} fill={p.base}>
              <Line
                d={path`M10 ${y - 10}q110 -8 220 0M10 ${y}q110 -6 220 4M10 ${y + 12}q110 -4 220 0`}
                colour={p.dark}
                width={2}
                opacity={0.5}
              />
              <path d={path`M20 ${y - 30}h70l-40 60H10z`} fill={p.light} opacity="0.6" />
            </Form>
          </>
        ) : (
          <>
            <path
              d={path`M18 ${y + 14}L50 ${y - 18}H206L224 ${y + 14}v8q0 3 -3 3H21q-3 0 -3 -3z`}
              fill={p.deep}
            />
            <Form d={path`M18 ${y + 14}L48 ${y - 16}q2 -2 5 -2H202q3 0 5 3l17 29z`} fill={p.base}>
              <Line d={path`M10 ${y - 8}h220M10 ${y + 4}h220`} colour={p.dark} width={2} opacity={0.5} />
              <path d={path`M10 ${y - 30}h80l-40 60H0z`} fill={p.light} opacity="0.6" />
            </Form>
          </>
        )}
        <path d={path`M74 ${y - 6}l44 -4l14 8l-46 5z`} fill={p.paper.light} />
        <path d={path`M74 ${y - 6}l12 9v6l-12 -9zM86 ${y + 3}l46 -5v6l-46 5z`} fill={p.accent.dark} />
        <Turned
          x={160}
          tone={p.accent}
          stations={profile`${y - 36} 8!, ${y - 30} 7, ${y - 14} 13, ${y - 4} 9`}
          sag={2}
        />
        <path
          d={path`M160 ${y - 36}q-10 -18 -2 -34q8 14 2 34zM161 ${y - 36}q4 -18 18 -24q-2 18 -18 24zM159 ${y - 36}q-14 -6 -16 -20q14 4 16 20z`}
          fill={p.leaf.base}
        />
      </>
    );
  },
  bookshelf: (p) => {
    const shelves = p.pick('shelves', [3, 4]);
    const step = 146 / shelves;
    const spines = [p.accent.base, '#b9533c', p.accent.light, '#3f5f86', '#d9b45a', p.accent.dark, '#7b9277'];
    return (
      <>
        <Ground colour={p.shadow} x={124} w={62} />
        <path d={leg(66, 182, -2, 8)} fill={p.trim.base} />
        <path d={leg(168, 182, 2, 8)} fill={p.trim.dark} />
        <Crate x={58} y={36} width={118} height={150} depth={14} rise={8} tone={p} />
        {Array.from({ length: shelves }, (_, row) => 40 + row * step).map((top, row) => {
          const floor = top + step - 5;
          let x = 66;
          const books = Array.from({ length: row === shelves - 1 ? 7 : 6 }, (_, i) => {
            const width = 7 + Math.round(p.between(`width ${row} ${i}`, 0, 5));
            const height = (step - 9) * p.between(`height ${row} ${i}`, 0.62, 0.92);
            const book = (
              <path
                key={x}
                d={path`M${x} ${floor - height}h${width}v${height}h${-width}z`}
                fill={spines[(row * 3 + i * 2 + Math.floor(p.between('books', 0, 7))) % 7]}
              />
            );
            x += width + 0.6;
            return book;
          });
          return (
            <g key={top}>
              <path d={path`M64 ${top}h106v${step - 5}H64z`} fill={p.deep} />
              <path d={path`M64 ${top}h106v7H64z`} fill={p.rubber.deep} opacity="0.25" />
              <g transform={row % 2 ? 'translate(236 0) scale(-1 1)' : undefined}>{books}</g>
              {row % 2 ? (
                <Turned
                  x={84}
                  tone={p.accent}
                  stations={profile`${floor - 18} 5!, ${floor - 14} 4, ${floor - 6} 9, ${floor} 6`}
                />
              ) : (
                <path d={oval(155, floor - 8, 8)} fill={p.paper.base} />
              )}
            </g>
          );
        })}
      </>
    );
  },
  desk: (p) => {
    const y = p.between('y', 112, 120);
    return (
      <>
        <Ground colour={p.shadow} w={100} />
        <path d={leg(30, y + 8, -6, 10)} fill={p.trim.base} />
        <path d={leg(50, y + 8, 0, 8, 188)} fill={p.trim.deep} />
        <path d={leg(198, y + 8, 8, 10)} fill={p.trim.dark} />
        <path d={box(124, y + 8, 84, 54, 3)} fill={p.dark} />
        <path d={box(128, y + 12, 76, 21, 3)} fill={p.light} />
        <path d={box(128, y + 37, 76, 21, 3)} fill={p.base} />
        <path d={box(156, y + 20, 20, 4, 2)} fill={p.metal.deep} />
        <path d={box(156, y + 45, 20, 4, 2)} fill={p.metal.deep} />
        <Form d={box(18, y, 204, 13, 4)} fill={p.base}>
          <path d={path`M10 ${y}h220v5H10z`} fill={p.light} />
          <path d={path`M180 ${y}h50v20h-50z`} fill={p.deep} opacity="0.3" />
        </Form>
        <path d={box(88, y - 48, 66, 42, 4)} fill={p.rubber.base} />
        <path d={box(92, y - 44, 58, 34, 2)} fill={p.accent.light} />
        <path d={path`M92 ${y - 44}h34l-20 34h-14z`} fill="#fff" opacity="0.3" />
        <path d={path`M80 ${y - 5}h82l4 5h-90z`} fill={p.metal.base} />
        <Tube d={path`M44 ${y - 3}L52 ${y - 40}L70 ${y - 62}`} width={4} tone={p.trim} />
        <path d={path`M58 ${y - 66}l18 -10q14 6 14 22z`} fill={p.accent.base} />
        <path d={box(34, y - 6, 24, 6, 3)} fill={p.trim.base} />
        <Turned x={190} tone={p.accent} stations={profile`${y - 22} 11!, ${y} 9`} />
        <Line
          d={path`M186 ${y - 22}l-4 -20M192 ${y - 22}l3 -24M195 ${y - 22}l9 -16`}
          colour={p.wood.dark}
          width={3.4}
        />
      </>
    );
  },
  'office-chair': (p) => {
    const back = p.between('back', 36, 48);
    return (
      <>
        <Ground colour={p.shadow} w={62} y={200} />
        <Tube
          d="M118 182L70 192M122 182L170 192M120 180V196"
          width={8}
          tone={p.pick('base', [p.metal, p.rubber])}
          lit
        />
        {[68, 120, 172].map((x) => (
          <circle key={x} cx={x} cy="197" r="6.5" fill={p.rubber.dark} />
        ))}
        <path d={box(114, 150, 12, 36, 3)} fill={p.metal.dark} />
        <path d={box(114, 150, 5, 36, 2)} fill={p.metal.light} />
        <path d="M112 112h16v34h-16z" fill={p.rubber.base} />
        <Form
          d={path`M80 ${back + 22}q0 -22 22 -22h36q22 0 22 22l-4 52q-2 16 -18 16h-36q-16 0 -18 -16z`}
          fill={p.base}
        >
          <path d={path`M140 ${back}h40v100h-50q14 -40 10 -100z`} fill={p.deep} opacity="0.38" />
          {p.pick('mesh', [true, false]) &&
            [0, 1, 2, 3, 4].map((i) => (
              <path key={i} d={path`M86 ${back + 16 + i * 14}h68v4h-68z`} fill={p.dark} opacity="0.8" />
            ))}
          <path
            d={path`M90 ${back + 24}q2 -12 12 -14`}
            stroke={p.pale}
            strokeWidth="6"
            strokeLinecap="round"
            fill="none"
            opacity="0.6"
          />
        </Form>
        <Tube d="M62 146V116M178 146V116" width={7} tone={p.rubber} lit />
        <path d={box(48, 108, 32, 11, 5)} fill={p.rubber.light} />
        <path d={box(160, 108, 32, 11, 5)} fill={p.rubber.base} />
        <Form d="M64 138q0-8 10-8h92q10 0 12 8l4 12q0 10-12 10H70q-12 0-12-10z" fill={p.light}>
          <path d="M50 146h140v20H50z" fill={p.base} />
          <path d="M150 126h40v40h-40z" fill={p.deep} opacity="0.3" />
        </Form>
        <path d="M72 158h96q-4 8-14 8H86q-10 0-14-8z" fill={p.rubber.base} />
      </>
    );
  },
  dresser: (p) => {
    const rows = p.pick('rows', [3, 4]);
    const step = 110 / rows;
    const split = p.pick('split', [true, false]);
    const knob = p.pick('knob', ['round', 'bar']);
    return (
      <>
        <Ground colour={p.shadow} x={124} w={82} />
        <path d={leg(50, 180, -4, 10)} fill={p.trim.base} />
        <path d={leg(172, 180, 4, 10)} fill={p.trim.dark} />
        <Crate x={38} y={66} width={154} height={118} depth={16} rise={9} tone={p} />
        {Array.from({ length: rows }, (_, row) => 70 + row * step).flatMap((y, row) => {
          const cells = split && row < 2 ? 2 : 1;
          return Array.from({ length: cells }, (_, col) => 44 + (col * 142) / cells).map((x) => {
            const width = 142 / cells - (cells - 1) * 2;
            return (
              <g key={`${x} ${y}`}>
                <path d={box(x, y + 1.5, width, step - 4, 3)} fill={p.deep} />
                <path d={box(x, y, width, step - 5, 3)} fill={row % 2 ? p.base : p.light} />
                {(cells === 1 ? [0.28, 0.72] : [0.5]).map((at) =>
                  knob === 'round' ? (
                    <circle key={at} cx={x + width * at} cy={y + step / 2 - 3} r="4" fill={p.trim.deep} />
                  ) : (
                    <path
                      key={at}
                      d={box(x + width * at - 10, y + step / 2 - 5, 20, 4, 2)}
                      fill={p.trim.deep}
                    />
                  ),
                )}
              </g>
            );
          });
        })}
        <path
          d="M74 62q-14-8-14-24q14 6 14 24zM76 62q0-22 14-30q4 18-14 30zM75 62q4-26-6-38q-8 20 6 38z"
          fill={p.leaf.base}
          transform="translate(0 -14)"
        />
        <Turned x={75} tone={p.accent} stations={profile`44 11!, 62 8`} sag={1} />
        <path d={box(138, 28, 30, 34, 2)} fill={p.trim.base} />
        <path d={box(142, 32, 22, 26, 1)} fill={p.paper.light} />
        <path d="M142 58l8-14l6 8l4-4l4 6v4z" fill={p.accent.light} />
      </>
    );
  },
  'dining-chair': (p) => {
    const back = p.between('back', 40, 52);
    const design = p.says(/spindle/i)
      ? 'slats'
      : p.says(/uphol|cane|stack/i)
        ? 'solid'
        : p.pick('back design', ['slats', 'solid', 'ladder']);
    return (
      <>
        <Ground colour={p.shadow} w={58} />
        <path
          d={path`M82 ${back + 4}q-1 -6 4 -6t6 6l6 84h-10zM158 ${back + 4}q1 -6 -4 -6t-6 6l-6 84h10z`}
          fill={p.dark}
        />
        {design === 'slats' && (
          <path
            d={path`M100 ${back + 18}h8v64h-8zM116 ${back + 18}h8v64h-8zM132 ${back + 18}h8v64h-8z`}
            fill={p.dark}
          />
        )}
        {design === 'ladder' && (
          <path
            d={path`M88 ${back + 34}q32 -8 64 0v12q-32 -8 -64 0zM90 ${back + 58}q30 -8 60 0v10q-30 -8 -60 0z`}
            fill={p.base}
          />
        )}
        <Form
          d={
            design === 'solid'
              ? path`M80 ${back}q40 -14 80 0l-4 52q-36 8 -72 0z`
              : path`M80 ${back}q40 -14 80 0l-2 22q-38 -10 -76 0z`
          }
          fill={p.base}
        >
          <path d={path`M70 ${back - 12}h100v12q-50 -10 -100 2z`} fill={p.light} />
          <path d={path`M138 ${back - 20}h30v100h-30z`} fill={p.deep} opacity="0.3" />
        </Form>
        <path d={leg(88, 138, 2, 9, 186)} fill={p.deep} />
        <path d={leg(143, 138, -2, 9, 186)} fill={p.deep} />
        <path d={leg(70, 140, -6, 11)} fill={p.base} />
        <path d={leg(159, 140, 8, 11)} fill={p.dark} />
        <path d="M72 164h96v6H72z" fill={p.dark} />
        <path d="M64 134h112l2 10q0 5-5 5H67q-5 0-5-5z" fill={p.dark} />
        <Form d="M80 118h80q5 0 7 5l9 14q1 5-5 5H69q-6 0-5-5l9-14q2-5 7-5z" fill={p.accent.base}>
          <path d="M60 114h60l-20 30H60z" fill={p.accent.light} />
          <path d="M60 136h130v10H60z" fill={p.accent.dark} />
        </Form>
      </>
    );
  },
};
