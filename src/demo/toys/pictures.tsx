import type { Tone } from '../../drawing/shades';
import { blob, box, Crate, Form, Ground, Line, oval, path, profile, Turned } from '../../drawing/shapes';
import type { Drawings } from '../drawing';

/** A wooden cube with something painted on its front. */
function Block({ x, y, tone, mark, ink }: { x: number; y: number; tone: Tone; mark: string; ink: string }) {
  return (
    <>
      <Crate x={x} y={y} width={50} height={50} depth={15} rise={9} tone={tone}>
        <path d={box(x + 6, y + 6, 38, 38, 3)} fill={tone.light} />
      </Crate>
      <path d={mark} fill={ink} transform={path`translate(${x + 25} ${y + 25})`} />
    </>
  );
}

const STAR: string = 'M0-14l4 9l10 1l-8 7l3 10l-9-5l-9 5l3-10l-8-7l10-1z';
const HEART: string = 'M0-5q-6-9-13-3q-6 8 13 20q19-12 13-20q-7-6-13 3z';
const DISC = oval(0, 0, 12);
const LETTER: string = 'M-12 13L-3-13h6l9 26H6L4 7h-8l-2 6zM-2 1h4l-2-7z';

export const toys: Drawings<'Toys'> = {
  'building-blocks': (p) => {
    const marks = p.pick('marks', [
      [STAR, LETTER, HEART],
      [LETTER, DISC, STAR],
      [HEART, STAR, DISC],
    ] as const);
    const third = p.pick('third', [p.wood, p.paper]);
    return (
      <>
        <Ground colour={p.shadow} x={122} w={86} />
        <Block x={38} y={146} tone={p} mark={marks[0]} ink={p.deep} />
        <Block x={124} y={146} tone={p.accent} mark={marks[1]} ink={p.accent.deep} />
        <g transform={`rotate(${p.between('angle', -7, 5).toFixed(1)} 108 120)`}>
          <Block x={80} y={88} tone={third} mark={marks[2]} ink={p.base} />
        </g>
        {p.pick('roof', [true, false]) ? (
          <g transform="translate(4 0)">
            <path d="M112 40l30 44H82z" fill={p.base} />
            <path d="M112 40l30 44l13-8l-30-42z" fill={p.deep} />
            <path d="M112 40L82 84h12z" fill={p.light} />
          </g>
        ) : (
          <Turned x={112} tone={p} sag={3} stations={profile`44 15!, 82 15`} />
        )}
      </>
    );
  },
  puzzle: (p) => {
    const knob = (x: number, y: number, dx: number, dy: number) => oval(x + dx, y + dy, 11);
    const colours = [p.base, p.accent.base, p.light, p.accent.light];
    const cells = [0, 1, 2, 3].map((i) => ({
      x: 52 + (i % 2) * 66,
      y: 56 + Math.floor(i / 2) * 66,
      fill: colours[i],
    }));
    const away = p.between('away', 14, 24);
    return (
      <>
        {cells.map(({ x, y, fill }, i) => (
          <g
            key={fill}
            transform={
              i === 3 ? path`translate(${away} ${away * 0.7}) rotate(${away - 6} 151 155)` : undefined
            }
          >
            <g transform="translate(4 6)" fill={p.shadow} opacity="0.18">
              <path d={box(x, y, 66, 66, 4)} />
            </g>
            <Form d={box(x, y, 66, 66, 3)} fill={fill ?? p.base}>
              <path d={path`M${x} ${y + 60}h66v6h-66z`} fill={p.deep} opacity="0.3" />
              <path d={path`M${x} ${y}h66v4h-66z`} fill="#fff" opacity="0.35" />
              <path d={path`M${x + 40} ${y}h26v66h-40z`} fill={p.deep} opacity="0.1" />
            </Form>
          </g>
        ))}
        <path d={knob(118, 89, 7, 0)} fill={colours[0]} />
        <path d={knob(85, 122, 0, -7)} fill={colours[2]} />
        <path d={knob(151, 122, 0, 7)} fill={colours[1]} />
        <path d={knob(118, 155, 7, 0)} fill={colours[2]} />
        <path d={knob(85, 56, 0, -5)} fill={colours[0]} />
        <path d={knob(184, 89, 5, 0)} fill={colours[1]} />
        <path d={knob(151, 56, 0, 6)} fill={p.tile} />
        <path d={knob(52, 89, 6, 0)} fill={p.tile} />
        <path d={knob(52, 155, -5, 0)} fill={colours[2]} />
        <path d={knob(85, 188, 0, -6)} fill={p.tile} />
      </>
    );
  },
  'board-game': (p) => {
    const box3d = (
      <Crate x={34} y={150} width={132} height={40} depth={44} rise={30} tone={p}>
        <path d="M34 180h140v12H34z" fill={p.dark} />
        <path d={box(52, 158, 70, 8, 4)} fill={p.accent.light} />
        <path d={box(52, 171, 44, 5, 2)} fill={p.accent.base} />
      </Crate>
    );
    return (
      <>
        <Ground colour={p.shadow} x={126} w={92} />
        {box3d}
        <path d="M62 118L146 98l52 18l-86 26z" fill={p.deep} transform="translate(0 6)" />
        <path d="M62 118L146 98l52 18l-86 26z" fill={p.paper.light} />
        {[0, 1, 2, 3].flatMap((row) =>
          [0, 1, 2, 3].map((col) => {
            const x = 62 + col * 21 + row * 12.6;
            const y = 118 - col * 5 + row * 6;
            return (
              <path
                key={`${row} ${col}`}
                d={path`M${x} ${y}l21 -5l12.6 5.500l-21.3 5.700z`}
                fill={(row + col) % 2 ? p.base : p.accent.light}
              />
            );
          }),
        )}
        <Turned x={102} tone={p.accent} sag={2} stations={profile`96 4!, 104 6, 116 11`} />
        <circle cx="102" cy="88" r="9" fill={p.accent.base} />
        <circle cx="99" cy="85" r="3" fill={p.accent.pale} />
        <Turned x={146} tone={p.rubber} sag={2} stations={profile`90 4!, 98 6, 110 11`} />
        <circle cx="146" cy="82" r="9" fill={p.rubber.base} />
        <circle cx="143" cy="79" r="3" fill={p.rubber.pale} />
        <g transform={`rotate(${p.between('die', -14, 10).toFixed(1)} 196 182)`}>
          <path d={box(180, 168, 30, 30, 6)} fill={p.paper.light} />
          <path d="M202 168q8 0 8 6v18q0 6-6 6z" fill={p.paper.dark} />
          {[
            [187, 175],
            [195, 183],
            [203, 191],
          ].map(([x, y]) => (
            <circle key={x} cx={x} cy={y} r="2.8" fill={p.deep} />
          ))}
        </g>
      </>
    );
  },
  'plush-bear': (p) => {
    const ear = p.between('ear', 15, 20);
    const belly = p.pick('belly', [p.light, p.accent.light, p.paper.base]);
    return (
      <>
        <Ground colour={p.shadow} w={68} />
        {[86, 154].map((x, i) => (
          <g key={x}>
            <circle cx={x} cy="56" r={ear} fill={i ? p.dark : p.base} />
            <circle cx={x} cy="57" r={ear * 0.56} fill={belly} />
          </g>
        ))}
        <path
          d="M80 120q-32 10-36 40q2 14 18 10l26-22zM160 120q32 10 36 40q-2 14-18 10l-26-22z"
          fill={p.dark}
        />
        <Form d={oval(120, 150, 50, 48)} fill={p.base}>
          <ellipse cx="120" cy="156" rx="31" ry="33" fill={belly} />
          <path d="M150 96q30 50-6 110h50V96z" fill={p.deep} opacity="0.3" />
        </Form>
        <Form
          d={blob([
            [120, 46],
            [160, 58],
            [172, 90],
            [152, 118],
            [120, 124],
            [88, 118],
            [68, 90],
            [80, 58],
          ])}
          fill={p.base}
        >
          <path d="M148 40q30 40-2 90h40V40z" fill={p.deep} opacity="0.26" />
          <path
            d="M82 84q2-22 20-28"
            stroke={p.pale}
            strokeWidth="8"
            fill="none"
            strokeLinecap="round"
            opacity="0.5"
          />
        </Form>
        <ellipse cx="119" cy="101" rx="23" ry="17" fill={belly} />
        <path d="M109 92q10-6 20 0q0 8-10 11q-10-3-10-11z" fill={p.rubber.deep} />
        <Line d="M119 102v6q-4 5-9 2M119 108q4 5 9 2" colour={p.rubber.deep} width={2.6} />
        <circle cx="97" cy="82" r="5" fill={p.rubber.deep} />
        <circle cx="143" cy="82" r="5" fill={p.rubber.deep} />
        <circle cx="95.5" cy="80" r="1.7" fill="#fff" />
        <circle cx="141.5" cy="80" r="1.7" fill="#fff" />
        {[80, 160].map((x, i) => (
          <g key={x}>
            <ellipse cx={x} cy="182" rx="24" ry="18" fill={i ? p.dark : p.base} />
            <ellipse cx={x} cy="183" rx="13" ry="10" fill={belly} />
          </g>
        ))}
        {p.pick('bow', [true, false]) && (
          <>
            <path d="M120 126l-26-12q-6 12 0 26zM120 126l26-12q6 12 0 26z" fill={p.accent.base} />
            <path d="M146 114q6 12 0 26l-18-10z" fill={p.accent.dark} />
            <circle cx="120" cy="127" r="7" fill={p.accent.light} />
          </>
        )}
      </>
    );
  },
  'toy-train': (p) => {
    const wheels = [
      [62, 15],
      [104, 15],
      [166, 23],
    ] as const;
    return (
      <>
        <Ground colour={p.shadow} x={116} w={96} />
        <circle cx="84" cy="48" r="13" fill="#fff" opacity="0.8" />
        <circle cx="102" cy="34" r="17" fill="#fff" opacity="0.7" />
        <circle cx="126" cy="26" r="11" fill="#fff" opacity="0.5" />
        <path d="M66 72h28l-4 12v24H70V84z" fill={p.accent.base} />
        <path d="M84 72h10l-4 12v24h-8z" fill={p.accent.dark} />
        <path d={box(62, 66, 36, 10, 4)} fill={p.accent.light} />
        <Form d={box(40, 104, 108, 60, 26)} fill={p.base}>
          <path d="M30 104h130v16H30z" fill={p.light} />
          <path d="M30 146h130v30H30z" fill={p.dark} />
          <path d="M82 90h9v90h-9zM112 90h9v90h-9z" fill={p.accent.base} />
        </Form>
        <circle cx="48" cy="134" r="9" fill={p.accent.light} />
        <circle cx="46" cy="132" r="5" fill="#fff3c4" />
        <path d="M108 104q0-14 12-14t12 14z" fill="#d9b25a" />
        <Form d={box(136, 62, 62, 104, 6)} fill={p.base}>
          <path d="M172 60h30v120h-30z" fill={p.deep} opacity="0.35" />
        </Form>
        <path d={box(148, 80, 36, 34, 6)} fill={p.deep} />
        <path d={box(151, 83, 32, 31, 5)} fill="#d6e8ec" />
        <path d="M151 83h18l-14 31h-4z" fill="#fff" opacity="0.7" />
        <path d={box(128, 52, 78, 14, 7)} fill={p.accent.base} />
        <path d={box(128, 52, 78, 6, 3)} fill={p.accent.light} />
        <path d={box(36, 160, 170, 15, 5)} fill={p.wood.base} />
        <path d="M40 164L16 186h28z" fill={p.accent.dark} />
        {wheels.map(([x, r]) => (
          <g key={x}>
            <circle cx={x} cy={197 - r} r={r} fill={p.wood.deep} />
            <circle cx={x - 1} cy={196 - r} r={r - 3} fill={p.pick('wheel', [p.wood.light, p.accent.base])} />
            <circle cx={x} cy={197 - r} r={r * 0.32} fill={p.wood.deep} />
          </g>
        ))}
        <Line d="M62 182L104 182L166 174" colour={p.metal.base} width={5} />
      </>
    );
  },
  'doll-house': (p) => {
    const peak = p.between('peak', 34, 46);
    return (
      <>
        <Ground colour={p.shadow} w={84} />
        <path d={box(150, peak + 4, 20, 44, 2)} fill={p.accent.dark} />
        <path d={box(147, peak, 26, 9, 2)} fill={p.accent.base} />
        <path d="M52 98h136v100H52z" fill={p.base} />
        <path d={path`M120 ${peak + 8}L56 98h128z`} fill={p.base} />
        <path
          d={path`M120 ${peak}L212 98q3 7 -5 7L120 ${peak + 20}L33 105q-8 0 -5 -7z`}
          fill={p.accent.base}
        />
        <path d={path`M120 ${peak}L212 98q3 7 -5 7L120 ${peak + 20}z`} fill={p.accent.dark} />
        <circle cx="120" cy={peak + 44} r="13" fill={p.paper.light} />
        <circle cx="120" cy={peak + 44} r="9" fill="#a9cbd6" />
        <path d={box(62, 108, 54, 40, 2)} fill={p.paper.light} />
        <path d="M66 112h46v32H66z" fill={p.light} />
        <path d={box(124, 108, 54, 40, 2)} fill={p.paper.light} />
        <path d="M128 112h46v32h-46z" fill="#f1ddb8" />
        <path d={box(62, 154, 54, 40, 2)} fill={p.paper.light} />
        <path d="M66 158h46v36H66z" fill="#dfe7dc" />
        <path d={box(70, 130, 32, 12, 3)} fill={p.accent.base} />
        <path d={box(70, 124, 12, 9, 3)} fill="#fff" />
        <path d="M148 112h2v8h-2z" fill={p.wood.deep} />
        <path d="M140 128l4-10h10l4 10z" fill="#e8b44a" />
        <path d="M134 138h30v6h-30z" fill={p.wood.base} />
        <path d="M74 178h30v4H74zM78 182h4v12h-4zM96 182h4v12h-4z" fill={p.wood.dark} />
        <path d={oval(89, 174, 5, 4)} fill={p.accent.dark} />
        <path d="M134 198v-30q0-14 16-14t16 14v30z" fill={p.accent.deep} />
        <path d="M137 198v-29q0-12 13-12t13 12v29z" fill={p.accent.base} />
        <circle cx="158" cy="180" r="2.6" fill="#f0cf74" />
        <path d="M178 98h10v100h-10z" fill={p.deep} opacity="0.3" />
        <path d={box(44, 194, 152, 7, 3)} fill={p.wood.base} />
      </>
    );
  },
  kite: (p) => {
    const left = p.between('left', 62, 78);
    const tail = p.between('tail', -16, 16);
    const shape = path`M140 22L212 92L110 170L${left} 74z`;
    return (
      <>
        <path
          d="M20 80q8-14 24-8q10-14 26-2q14 0 12 12H22zM176 186q8-12 20-6q10-10 22 0q10 2 8 10h-50z"
          fill="#fff"
          opacity="0.55"
        />
        <path d={shape} fill={p.shadow} opacity="0.14" transform="translate(8 12)" />
        <Line d={path`M110 170q-34 10 -26 26t-20 ${20 + tail * 0.3}t-30 10`} colour={p.deep} width={2.4} />
        <path d={path`M140 22L128 84L${left} 74z`} fill={p.light} />
        <path d="M140 22L212 92L128 84z" fill={p.base} />
        <path d={path`M110 170L128 84L${left} 74z`} fill={p.accent.base} />
        <path d="M110 170L212 92L128 84z" fill={p.dark} />
        <Form d={shape} fill="none">
          {p.pick('marking', ['dots', 'none']) === 'dots' && (
            <g fill={p.pale} opacity="0.8">
              <circle cx="150" cy="64" r="7" />
              <circle cx="170" cy="78" r="7" />
              <circle cx="112" cy="64" r="7" />
              <circle cx="118" cy="110" r="7" />
            </g>
          )}
        </Form>
        <Line d={path`M140 22L110 170M${left} 74L212 92`} colour={p.wood.deep} width={2} opacity={0.6} />
        {[
          [88, 186, 20],
          [66, 212, -20],
          [42, 224, 40],
        ].map(([x = 0, y = 0, turn = 0], i) => (
          <g key={x} transform={`translate(${x} ${y}) rotate(${turn})`}>
            <path d="M0 0l-13-7v14zM0 0l13-7v14z" fill={i % 2 ? p.accent.base : p.base} />
            <circle r="3" fill={p.deep} />
          </g>
        ))}
      </>
    );
  },
};
