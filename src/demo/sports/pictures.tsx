import { Pattern } from '../../drawing/motif';
import { box, Form, Ground, Line, oval, path, Tube } from '../../drawing/shapes';
import type { Drawings } from '../drawing';

export const sports: Drawings<'Sports'> = {
  'yoga-mat': (p) => {
    const strap = p.pick('strap', [true, false]);
    return (
      <>
        <path d="M30 186l128-18l64 22l-30 12H70z" fill={p.shadow} opacity="0.17" />
        <path d="M60 168l112-22l56 34q3 4-3 5l-108 16z" fill={p.dark} />
        <Form d="M60 164l112-22l56 34q3 4-3 5l-108 16z" fill={p.base}>
          <Line d="M96 150l70 50M132 144l72 46" colour={p.dark} width={2} opacity={0.7} />
          <path d="M60 164l112-22l12 7l-110 24z" fill={p.deep} opacity="0.3" />
        </Form>
        <Form d="M52 118L164 92q26-2 28 24t-16 34L66 184z" fill={p.base}>
          <path d="M40 112L170 82v22L46 134z" fill={p.light} />
          <path d="M60 170L196 132v30L66 194z" fill={p.dark} />
          {strap && <path d="M92 90l16-4l18 100l-16 4zM136 80l16-4l18 100l-16 4z" fill={p.accent.base} />}
        </Form>
        <circle cx="58" cy="151" r="33" fill={p.dark} />
        <circle cx="58" cy="151" r="29" fill={p.light} />
        <Line
          d="M58 151q0-6 6-5t5 10t-11 8t-12-12t13-16t19 14t-12 24t-26-12t6-30"
          colour={p.deep}
          width={3}
        />
      </>
    );
  },
  dumbbells: (p) => {
    const hex = p.pick('shape', [true, false]);
    const head = (x: number, side: number) => (
      <>
        <Form d={box(x - 16, hex ? 86 : 82, 32, hex ? 68 : 76, hex ? 8 : 14)} fill={p.base}>
          <path d={path`M${x - 20} 78h40v22h-40z`} fill={p.light} />
          <path d={path`M${x - 20} 128h40v40h-40z`} fill={p.dark} />
        </Form>
        <path d={box(x + side * 20 - 6, 94, 12, 52, 5)} fill={side > 0 ? p.deep : p.dark} />
      </>
    );
    const bell = (
      <>
        <path d={box(66, 110, 108, 20, 6)} fill={p.metal.base} />
        <path d={box(66, 110, 108, 7, 3)} fill={p.metal.pale} />
        <Line
          d="M100 112v16M108 112v16M116 112v16M124 112v16M132 112v16M140 112v16"
          colour={p.metal.dark}
          width={2.4}
        />
        {head(62, -1)}
        {head(178, 1)}
      </>
    );
    return (
      <>
        <Ground colour={p.shadow} x={122} y={196} w={94} />
        <g transform="translate(20 -14) rotate(-7 120 120) scale(.9)">{bell}</g>
        <g transform={path`translate(-4 ${hex ? 44 : 42})`}>{bell}</g>
      </>
    );
  },
  'running-shoes': (p) => {
    const sole = 'M28 170q8 14 34 10q60-4 150 2q8 2 6 10q-2 8-12 8H46q-16 0-20-16z';
    return (
      <>
        <Ground colour={p.shadow} x={122} y={201} w={96} />
        <g transform={`rotate(${p.between('angle', -9, -3).toFixed(1)} 60 200)`}>
          <path d={sole} fill={p.accent.dark} transform="translate(0 3)" />
          <path
            d="M28 166q60 18 186 14q8 4 6 10q-4 8-14 7q-60-9-100-5q-50 6-70-6q-8-8-8-20z"
            fill={p.paper.light}
          />
          <path d="M26 174q4 12 14 16q40 8 80 0q50-4 96 6q-4 4-12 4H46q-18-4-20-26z" fill={p.accent.base} />
          <path
            d="M52 190l6 10M76 192l4 8M100 190l4 10M124 189l5 10M150 190l5 10M174 191l5 9"
            stroke={p.accent.deep}
            strokeWidth="3"
          />
          <Form
            d="M32 170Q26 130 34 104q2-8 10-6l12 4q10 14 28 10q10-2 16-12l12 4q22 36 58 48q38 8 46 26q2 6-4 8q-80 4-180-16z"
            fill={p.base}
          >
            <Pattern p={p} motif={p.pick('mesh', ['dots', 'plain'])} scale={0.5} />
            <path d="M24 96h34q10 30 0 84H24z" fill={p.dark} />
            <path d="M170 150q50 10 50 40h-70q-2-28 20-40z" fill={p.light} />
            <path d="M60 176q50-12 74-52l16 16q-24 40-64 50z" fill={p.accent.base} />
            <path d="M92 182q44-12 62-36l8 6q-20 26-54 36z" fill={p.paper.light} />
          </Form>
          <path d="M56 102q10 14 28 10q10-2 16-12l9 3q-2 22-26 24q-26-2-27-25z" fill={p.deep} />
          <path d="M34 104q-8-14 4-14q8 2 8 10z" fill={p.accent.base} />
          <Line d="M112 124l16-8M122 136l15-9M134 146l14-9M147 154l12-8" colour={p.paper.light} width={5} />
        </g>
      </>
    );
  },
  'jump-rope': (p) => {
    const handle = (x: number, y: number, turn: number) => (
      <g transform={path`translate(${x} ${y}) rotate(${turn})`}>
        <path d={box(-9, -30, 18, 62, 8)} fill={p.shadow} opacity="0.16" transform="translate(6 6)" />
        <Form d={box(-9, -30, 18, 62, 8)} fill={p.base}>
          <path d="M2-40h10v80H2z" fill={p.dark} />
          <path d="M-7-26h4v52h-4z" fill={p.pale} opacity="0.7" />
          <path d="M-10 6h20v4h-20zM-10 14h20v4h-20z" fill={p.deep} opacity="0.5" />
        </Form>
        <path d={box(-6, -38, 12, 11, 3)} fill={p.trim.base} />
      </g>
    );
    const rope =
      'M74 72C40 0 10 120 44 168S150 214 176 176S150 92 108 110S60 168 112 186S232 150 214 92S176 12 162 64';
    return (
      <>
        <path
          d={rope}
          fill="none"
          stroke={p.shadow}
          strokeWidth="8"
          opacity="0.15"
          transform="translate(5 8)"
        />
        <Tube d={rope} width={8} tone={p.accent} lit />
        <Line d={rope} colour={p.accent.dark} width={8} dash="1.5 9" opacity={0.6} />
        {handle(88, 104, -22)}
        {handle(152, 98, 14)}
      </>
    );
  },
  'tennis-racket': (p) => {
    const rx = p.between('rx', 44, 49);
    return (
      <>
        <g transform={`rotate(${p.between('angle', 26, 38).toFixed(1)} 120 120)`}>
          <g transform="translate(9 3)" fill="none" stroke={p.shadow} opacity="0.16">
            <ellipse cx="120" cy="74" rx={rx} ry="58" strokeWidth="11" />
            <path d="M120 140v84" strokeWidth="15" strokeLinecap="round" />
          </g>
          <Form d={oval(120, 74, rx, 58)} fill={p.glass}>
            <path d="M60 0h120v140H60z" fill={p.tile} opacity="0.7" />
            <g stroke="#fff" strokeWidth="1.8">
              {[-36, -27, -18, -9, 0, 9, 18, 27, 36].map((at) => (
                <path key={at} d={`M${120 + at} 10v130M70 ${74 + at * 1.4}h100`} />
              ))}
            </g>
          </Form>
          <path
            d={path`M${124 - rx} 102Q106 134 112 152h16Q134 134 ${116 + rx} 102l5 4Q142 138 128 162h-16Q98 138 ${119 - rx} 106z`}
            fill={p.dark}
          />
          <ellipse cx="120" cy="74" rx={rx} ry="58" fill="none" stroke={p.base} strokeWidth="10" />
          <path
            d={path`M${120 + rx} 74a${rx} 58 0 0 1 -${rx} 58`}
            fill="none"
            stroke={p.dark}
            strokeWidth="10"
          />
          <path
            d={path`M${120 - rx * 0.98} 60a${rx} 58 0 0 1 ${rx * 0.6} -40`}
            fill="none"
            stroke={p.pale}
            strokeWidth="3.4"
            strokeLinecap="round"
          />
          <path
            d={path`M${120 - rx} 84a${rx} 58 0 0 0 14 30M${120 + rx} 84a${rx} 58 0 0 1 -14 30`}
            fill="none"
            stroke={p.accent.base}
            strokeWidth="10"
          />
          <Form d={box(111, 152, 18, 76, 6)} fill={p.rubber.base}>
            <path
              d="M100 168l40-10v5l-40 10zM100 184l40-10v5l-40 10zM100 200l40-10v5l-40 10zM100 216l40-10v5l-40 10z"
              fill={p.rubber.light}
            />
            <path d="M122 150h10v90h-10z" fill={p.rubber.deep} opacity="0.6" />
          </Form>
          <path d={box(109, 222, 22, 8, 3)} fill={p.base} />
        </g>
        <ellipse cx="184" cy="204" rx="20" ry="5" fill={p.shadow} opacity="0.2" />
        <circle cx="182" cy="182" r="20" fill="#cfdc55" />
        <path d="M188 163a20 20 0 0 1-8 39q20-14 8-39z" fill="#aebb3c" />
        <path d="M166 170q16 8 12 31M186 162q2 14 15 16" fill="none" stroke="#f7f8e4" strokeWidth="2.6" />
      </>
    );
  },
  football: (p) => {
    const spin = p.between('spin', 0, 72).toFixed(1);
    const mark = p.isPale ? p.rubber.base : p.base;
    const patches = [0, 72, 144, 216, 288];
    return (
      <>
        <Ground colour={p.shadow} w={54} />
        <Form d={oval(120, 122, 76)} fill={p.paper.light}>
          <g transform={`rotate(${spin} 120 122)`}>
            <path d="M120 95l26 19l-10 30h-32l-10-30z" fill={mark} />
            {patches.map((turn) => (
              <g key={turn} transform={`rotate(${turn} 120 122)`}>
                <path d="M120 95V70" stroke={p.paper.deep} strokeWidth="3" />
                <path d="M120 70l26-12M120 70L94 58" stroke={p.paper.deep} strokeWidth="3" />
                <path d="M150 62l18 10l18-6v-30h-26z" fill={mark} transform="rotate(2 120 122)" />
              </g>
            ))}
          </g>
          <path
            d={path`M0 0h240v240H0z${oval(106, 106, 78)}`}
            fillRule="evenodd"
            fill={p.shadow}
            opacity="0.3"
          />
          <path
            d="M66 100q10-32 36-42"
            stroke="#fff"
            strokeWidth="9"
            fill="none"
            strokeLinecap="round"
            opacity="0.9"
          />
        </Form>
      </>
    );
  },
  'bike-helmet': (p) => {
    const vents = p.pick('vents', [3, 4]);
    return (
      <>
        <Ground colour={p.shadow} y={200} w={76} />
        <Line d="M70 146Q84 180 112 198M148 150Q134 184 112 198M112 198v6" colour={p.rubber.base} width={5} />
        <path d={box(102, 190, 20, 12, 4)} fill={p.accent.base} />
        <path d="M34 146q86 24 176 0q2 14-8 18q-80 16-160 0q-10-4-8-18z" fill={p.rubber.base} />
        <Form d="M30 148C28 88 70 54 124 54c52 0 88 36 90 90q0 6-6 8q-86 20-172 2q-6-2-6-6z" fill={p.base}>
          <path d="M160 50q50 40 40 110h40V50z" fill={p.deep} opacity="0.35" />
          <path d="M20 136q100 24 200 0v30H20z" fill={p.accent.base} />
          <path d="M20 136q100 24 200 0v5q-100 24-200 0z" fill={p.accent.light} />
          <path
            d="M44 116q6-36 40-52"
            stroke={p.pale}
            strokeWidth="8"
            fill="none"
            strokeLinecap="round"
            opacity="0.6"
          />
          {Array.from({ length: vents }, (_, i) => (i - (vents - 1) / 2) * (120 / vents)).map((at) => (
            <g
              key={at}
              transform={path`translate(${122 + at} ${98 + Math.abs(at) * 0.18}) rotate(${at * 0.5})`}
            >
              <path d="M0-30q12 4 12 28q0 22-12 28q-12-6-12-28q0-24 12-28z" fill={p.deep} />
              <path d="M3-26q9 4 9 24q0 22-9 26q6-24 0-50z" fill={p.rubber.deep} opacity="0.5" />
            </g>
          ))}
        </Form>
      </>
    );
  },
  bicycle: (p) => {
    const step = p.pick('frame', [true, false]);
    const basket = p.pick('basket', [true, false]);
    const drop = p.pick('bar', [true, false]);
    return (
      <>
        <ellipse cx="124" cy="200" rx="100" ry="7" fill={p.shadow} opacity="0.18" />
        {[58, 182].map((x) => (
          <g key={x}>
            <circle cx={x} cy="156" r="40" fill="none" stroke={p.rubber.base} strokeWidth="6.5" />
            <circle
              cx={x}
              cy="156"
              r="35"
              fill="none"
              stroke={p.pick('rim', [p.metal.light, p.accent.light])}
              strokeWidth="3"
            />
            {[0, 30, 60, 90, 120, 150].map((turn) => (
              <path
                key={turn}
                d={`M${x - 34} 156h68`}
                stroke={p.metal.dark}
                strokeWidth="1"
                transform={`rotate(${turn} ${x} 156)`}
              />
            ))}
            <circle cx={x} cy="156" r="5" fill={p.metal.deep} />
          </g>
        ))}
        <Line d="M58 156L108 160M58 158L108 168" colour={p.metal.deep} width={2} />
        <Tube d="M58 156L92 96M58 156L112 162" width={5} tone={{ ...p, base: p.dark }} />
        <Tube
          d={
            step
              ? 'M92 92L112 162M112 162Q128 118 160 98M158 76L182 156M102 126Q130 124 160 104'
              : 'M92 92L112 162L164 100M94 100L160 88M156 74L182 156'
          }
          width={7}
          tone={p}
          lit
        />
        <path d="M92 96l-4-14" stroke={p.metal.base} strokeWidth="5" />
        <path d="M70 78q0-6 8-6h26q8 0 6 5q-4 5-14 6l-14 4q-10 0-12-9z" fill={p.trim.deep} />
        <path d="M70 78q0-6 8-6h26q8 0 6 4z" fill={p.trim.base} />
        <Tube
          d={
            drop ? 'M156 76L154 64L176 62Q192 66 184 80Q180 86 172 84' : 'M157 76L153 60Q150 54 140 56L130 60'
          }
          width={5}
          tone={p.metal}
          lit
        />
        <path
          d={drop ? 'M186 70q2 8-4 12l-8 2' : 'M128 60l12-4'}
          stroke={p.trim.base}
          strokeWidth="8"
          strokeLinecap="round"
          fill="none"
        />
        {basket && !drop && (
          <>
            <path d="M164 70h44l-6 34h-32z" fill="#c99a5e" />
            <path d="M164 70h44l-1.5 8h-41z" fill="#e0bb84" />
            <Line
              d="M172 82l2 20M181 82l1 20M190 82v20M199 82l-2 20M168 90h36"
              colour="#9c7440"
              width={1.8}
            />
          </>
        )}
        <circle cx="112" cy="163" r="12" fill={p.metal.dark} />
        <circle cx="112" cy="163" r="7" fill={p.metal.light} />
        <path d="M112 163l14 20M112 163l-14-18" stroke={p.metal.deep} strokeWidth="4" strokeLinecap="round" />
        <path d="M118 186h18M90 143h16" stroke={p.rubber.base} strokeWidth="6" strokeLinecap="round" />
      </>
    );
  },
};
