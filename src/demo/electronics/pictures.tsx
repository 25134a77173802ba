import { Pattern } from '../../drawing/motif';
import { box, Cast, Form, Ground, Line, path, Tube } from '../../drawing/shapes';
import type { Drawings } from '../drawing';
import { Speaker } from './speaker';

export const electronics: Drawings<'Electronics'> = {
  headphones: (p) => {
    const span = p.between('span', 62, 70);
    const cup = p.between('cup', 40, 48);
    return (
      <>
        <Ground colour={p.shadow} w={74} />
        <Tube
          d={path`M${120 - span} 140C${112 - span} 20 ${128 + span} 20 ${120 + span} 140`}
          width={15}
          tone={{ ...p, base: p.dark, light: p.base }}
          lit
        />
        <Line
          d={path`M${132 - span * 0.86} 84C${110 - span * 0.2} 44 ${130 + span * 0.2} 44 ${108 + span * 0.86} 84`}
          colour={p.rubber.base}
          width={12}
        />
        <Line d={path`M${120 - span} 112v22M${120 + span} 112v22`} colour={p.metal.base} width={7} />
        {[-1, 1].map((side) => (
          <g key={side}>
            <path
              d={box(120 + side * (span - 16) - 13, 152 - cup + 4, 26, 2 * cup - 8, 13)}
              fill={p.rubber.base}
            />
            <path
              d={box(120 + side * (span - 12) - 8, 152 - cup + 2, 16, 2 * cup - 4, 8)}
              fill={p.rubber.dark}
            />
          </g>
        ))}
        <Form
          d={path`M${118 - span} ${152 - cup}q-30 4 -30 ${cup}t30 ${cup}q10 0 10 -10v${20 - 2 * cup}q0 -10 -10 -10z`}
          fill={p.base}
        >
          <path
            d={path`M${112 - span} ${140 - cup}h30v${cup * 2 + 30}h-30q16 -${cup} 0 -${cup * 2}z`}
            fill={p.dark}
          />
        </Form>
        <path
          d={path`M${98 - span} 150q0 -20 8 -30`}
          stroke={p.pale}
          strokeWidth="5"
          strokeLinecap="round"
          fill="none"
          opacity="0.8"
        />
        <Form
          d={path`M${122 + span} ${152 - cup}q30 4 30 ${cup}t-30 ${cup}q-10 0 -10 -10v${20 - 2 * cup}q0 -10 10 -10z`}
          fill={p.base}
        >
          <path
            d={path`M${134 + span} ${140 - cup}h30v${cup * 2 + 30}h-36q20 -${cup} 6 -${cup * 2}z`}
            fill={p.deep}
            opacity="0.45"
          />
        </Form>
        <circle cx={128 + span} cy="152" r="8" fill={p.accent.base} opacity={p.pick('badge', [0, 1])} />
      </>
    );
  },
  speaker: (p) => <Speaker p={p} />,
  keyboard: (p) => {
    const keys = p.pick('keys', [p.paper, p]);
    const odd = p.pick('odd', [p.accent, p.accent, keys]);
    return (
      <g transform={`rotate(${p.between('angle', -13, -7).toFixed(1)} 120 130)`}>
        <path d={box(16, 86, 208, 92, 12)} fill={p.shadow} opacity="0.18" transform="translate(6 12)" />
        <path d={box(16, 84, 208, 92, 12)} fill={p.deep} transform="translate(0 6)" />
        <path d={box(16, 84, 208, 90, 12)} fill={p.pick('keys', [p.base, p.dark])} />
        <path d={box(18, 84, 204, 4, 2)} fill={p.light} />
        {[0, 1, 2].flatMap((row) =>
          Array.from({ length: 11 }, (_, col) => 25 + col * 17.3).map((x, col) => {
            const tone = (row === 0 && col === 0) || (row === 2 && col === 10) ? odd : keys;
            return (
              <g key={`${row} ${x}`}>
                <path d={box(x, 93 + row * 19, 15, 16, 3)} fill={tone.deep} />
                <path d={box(x, 92 + row * 19, 15, 14, 3)} fill={tone.light} />
              </g>
            );
          }),
        )}
        {[
          [25, 24, 0],
          [53, 20, 0],
          [77, 86, 1],
          [167, 22, 0],
          [193, 22.5, 0],
        ].map(([x = 0, width = 0, space]) => (
          <g key={x}>
            <path d={box(x, 150, width, 17, 3)} fill={(space ? odd : keys).deep} />
            <path d={box(x, 149, width, 15, 3)} fill={(space ? odd : keys).light} />
          </g>
        ))}
      </g>
    );
  },
  'computer-mouse': (p) => {
    const wide = p.between('wide', 42, 49);
    const body = path`M120 64c${wide * 0.7} 0 ${wide} 26 ${wide} 62c0 46 -${wide * 0.44} 76 -${wide} 76s-${wide} -30 -${wide} -76c0 -36 ${wide * 0.3} -62 ${wide} -62z`;
    return (
      <>
        {!p.says(/wireless|travel|trackball/i) && p.pick('cable', [true, false]) && (
          <Line d="M120 66C120 36 160 44 164 24T196 12" colour={p.rubber.base} width={5} />
        )}
        <g transform={`rotate(${p.between('angle', 8, 20).toFixed(1)} 120 130)`}>
          <Cast d={body} colour={p.shadow} by={9} />
          <path d={body} fill={p.deep} transform="translate(2 4)" />
          <Form d={body} fill={p.base}>
            <path d="M142 50q40 80-10 160h60V50z" fill={p.dark} />
            <path d="M60 60h56v58q-30-2-50 8z" fill={p.light} />
            <path d="M122 60h60v66q-24-8-60-8z" fill={p.base} />
            <path d="M150 66q20 20 20 58q-10-4-16-5z" fill={p.dark} />
            <path
              d="M85 128q0 30 14 52"
              stroke={p.pale}
              strokeWidth="7"
              fill="none"
              strokeLinecap="round"
              opacity="0.6"
            />
          </Form>
          <Line
            d={path`M120 66V118M${121 - wide} 126Q120 110 ${119 + wide} 126`}
            colour={p.deep}
            width={2.4}
          />
          <path d={box(113, 78, 14, 30, 7)} fill={p.rubber.deep} />
          <path d={box(115, 82, 10, 22, 5)} fill={p.accent.base} />
          <path d="M116 88h8M116 93h8M116 98h8" stroke={p.accent.deep} strokeWidth="1.6" />
        </g>
      </>
    );
  },
  tablet: (p) => {
    const angle = p.between('angle', -10, -3).toFixed(1);
    const scene = p.pick('scene', ['hills', 'apps']);
    return (
      <>
        <g transform={`rotate(${angle} 120 120)`}>
          <path d={box(56, 32, 130, 178, 14)} fill={p.shadow} opacity="0.18" transform="translate(7 8)" />
          <path d={box(54, 30, 132, 178, 14)} fill={p.dark} transform="translate(3 3)" />
          <path d={box(54, 30, 132, 178, 14)} fill={p.base} />
          <path d={box(57, 33, 126, 172, 12)} fill={p.rubber.deep} />
          <Form d={box(65, 44, 110, 150, 4)} fill={p.accent.pale}>
            {scene === 'hills' ? (
              <>
                <circle cx="138" cy="92" r="18" fill="#f6d07a" />
                <path d="M40 150q50-46 80-14t90-18v100H40z" fill={p.accent.base} />
                <path d="M40 172q60-20 90-2t80-10v60H40z" fill={p.accent.deep} />
                <path d={box(78, 60, 46, 9, 4)} fill={p.accent.deep} />
                <path d={box(78, 75, 30, 5, 2)} fill={p.accent.dark} />
              </>
            ) : (
              <>
                <path d="M60 40h120v36H60z" fill={p.accent.base} />
                <path d={box(76, 56, 50, 8, 4)} fill={p.accent.pale} />
                {[0, 1, 2, 3, 4, 5].map((i) => (
                  <path
                    key={i}
                    d={box(76 + (i % 3) * 31, 88 + Math.floor(i / 3) * 36, 25, 26, 6)}
                    fill={['#d98f5c', p.base, '#6f9a86', '#dcb35c', p.accent.dark, '#c76f6a'][i]}
                  />
                ))}
                <path d={box(76, 166, 88, 16, 8)} fill={p.accent.light} />
              </>
            )}
            <path d="M60 40h74L60 160z" fill="#fff" opacity="0.14" />
          </Form>
          <circle cx="120" cy="38.5" r="1.8" fill={p.rubber.pale} />
        </g>
        {p.pick('pen', [true, false]) && (
          <g transform="rotate(14 204 130)">
            <path d={box(198, 62, 11, 122, 5)} fill={p.paper.light} />
            <path d="M205 62h4v122h-4z" fill={p.paper.deep} />
            <path d="M198 180h11l-5.5 18z" fill={p.metal.base} />
          </g>
        )}
      </>
    );
  },
  camera: (p) => {
    const lens = p.between('lens', 38, 44);
    return (
      <>
        <Ground colour={p.shadow} w={92} />
        <Line d="M36 98C6 120 14 176 36 190" colour={p.leather.base} width={8} />
        <path d={box(52, 68, 26, 16, 5)} fill={p.metal.base} />
        <path d={box(56, 62, 18, 9, 4)} fill={p.trim.base} />
        <path d="M92 84l8-24q2-4 6-4h36q4 0 6 4l8 24z" fill={p.metal.light} />
        <path d="M132 56h10q4 0 6 4l8 24h-16z" fill={p.metal.base} />
        <path d={box(170, 72, 28, 12, 4)} fill={p.metal.dark} />
        <Form d={box(28, 80, 184, 116, 16)} fill={p.base}>
          <path d="M20 76h200v32H20z" fill={p.metal.light} />
          <path d="M20 104h200v4H20z" fill={p.metal.dark} />
          <path d="M20 176h200v30H20z" fill={p.metal.base} />
          <path d="M180 76h40v130h-50q16-60 10-130z" fill={p.rubber.deep} opacity="0.22" />
          <path d="M36 108h12v68H36z" fill={p.pale} opacity="0.3" />
        </Form>
        <circle cx="126" cy="142" r={lens + 8} fill={p.shadow} opacity="0.25" />
        <circle cx="120" cy="138" r={lens + 8} fill={p.metal.light} />
        <circle cx="120" cy="138" r={lens + 3} fill={p.rubber.base} />
        <circle cx="120" cy="138" r={lens - 8} fill={p.rubber.deep} />
        <circle cx="120" cy="138" r={lens - 16} fill="#35506a" />
        <path
          d={path`M${120 - lens + 18} 138a${lens - 18} ${lens - 18} 0 0 1 ${lens - 18} ${18 - lens}q-4 18 ${18 - lens} ${lens - 18}z`}
          fill="#7fa6c4"
        />
        <circle cx="130" cy="148" r="6" fill="#5b7f9e" />
        <circle cx="110" cy="128" r="4.5" fill="#fff" />
        <path d={box(178, 88, 22, 11, 4)} fill={p.rubber.base} />
        <circle cx="48" cy="93" r="5" fill={p.accent.base} />
      </>
    );
  },
  tripod: (p) => {
    const spread = p.between('spread', 52, 62);
    return (
      <>
        <Ground colour={p.shadow} y={204} w={spread + 14} />
        <Tube d="M120 110L126 186" width={8} tone={{ ...p.metal, base: p.metal.deep }} />
        <Tube
          d={path`M112 108L${120 - spread} 202M128 108L${120 + spread} 202`}
          width={7}
          tone={p.metal}
          lit
        />
        <Tube
          d={path`M112 106L${116 - spread * 0.56} 160M128 106L${124 + spread * 0.56} 160`}
          width={11}
          tone={p}
          lit
        />
        <Tube d="M120 106L123 150" width={11} tone={{ ...p, base: p.deep }} />
        {[120 - spread, 120 + spread, 126].map((x, i) => (
          <circle key={x} cx={x} cy={i === 2 ? 188 : 203} r="5.5" fill={p.rubber.base} />
        ))}
        <path
          d={path`M${114 - spread * 0.56} 156l10 6l-4 9l-10 -5zM${126 + spread * 0.56} 156l-10 6l4 9l10 -5z`}
          fill={p.accent.base}
        />
        <path d={box(114, 66, 12, 40, 3)} fill={p.metal.base} />
        <path d={box(114, 66, 5, 40, 2)} fill={p.metal.pale} />
        <path d={box(102, 92, 36, 22, 7)} fill={p.base} />
        <path d={box(102, 92, 36, 7, 3)} fill={p.light} />
        <Tube d="M132 62L178 84" width={6} tone={p.metal} lit />
        <path d="M164 78l22 10" stroke={p.rubber.base} strokeWidth="11" strokeLinecap="round" />
        <path d={box(104, 54, 32, 22, 8)} fill={p.dark} />
        <path d={box(104, 54, 32, 8, 4)} fill={p.base} />
        <path d={box(92, 44, 56, 11, 4)} fill={p.rubber.base} />
        {p.pick('mounted', [true, false]) && (
          <>
            <path d={box(88, 10, 62, 36, 6)} fill={p.rubber.light} />
            <path d={box(100, 6, 20, 8, 3)} fill={p.rubber.base} />
            <circle cx="120" cy="28" r="14" fill={p.rubber.deep} />
            <circle cx="120" cy="28" r="9" fill="#35506a" />
            <circle cx="117" cy="25" r="3" fill="#9cc0d8" />
          </>
        )}
      </>
    );
  },
  charger: (p) => (
    <>
      <Ground colour={p.shadow} x={100} w={60} />
      <Tube
        d="M150 170C206 170 214 120 176 116S150 62 196 58"
        width={8}
        tone={p.pick('cable', [p.accent, p, p.rubber])}
        lit
      />
      <path d={box(192, 47, 24, 22, 6)} fill={p.dark} />
      <path d={box(214, 51, 16, 14, 5)} fill={p.metal.light} />
      <path d={box(214, 58, 16, 7, 3)} fill={p.metal.base} />
      <path d={box(72, 62, 9, 36, 3)} fill={p.metal.base} />
      <path d={box(72, 62, 4, 36, 2)} fill={p.metal.pale} />
      <path d={box(110, 62, 9, 36, 3)} fill={p.metal.base} />
      <path d={box(110, 62, 4, 36, 2)} fill={p.metal.pale} />
      <path d="M142 100l16 8v84l-16 6z" fill={p.deep} />
      <Form d={box(44, 92, 104, 106, p.between('round', 14, 28))} fill={p.base}>
        <path d="M40 90h112v12H40z" fill={p.light} />
        <path d="M122 90h40v120h-50q18-60 10-120z" fill={p.deep} opacity="0.32" />
        <path
          d="M54 116q0-12 10-12"
          stroke={p.pale}
          strokeWidth="6"
          fill="none"
          strokeLinecap="round"
          opacity="0.8"
        />
      </Form>
      <path d={box(138, 158, 18, 24, 5)} fill={p.dark} />
      <path d="M100 118l-22 34h16l-6 26l24-36H96z" fill={p.ink} />
    </>
  ),
  'phone-case': (p) => {
    const angle = p.between('angle', 5, 12).toFixed(1);
    const body = box(70, 24, 100, 192, 22);
    return (
      <g transform={`rotate(${angle} 120 120)`}>
        <Cast d={body} colour={p.shadow} by={7} />
        <path d={body} fill={p.deep} transform="translate(3 2)" />
        <Form d={body} fill={p.base}>
          <Pattern
            p={p}
            motif={p.motif === 'plain' ? p.pick('case', ['plain', 'waves', 'dots']) : p.motif}
            scale={1.2}
          />
          <path d="M146 20h40v200h-50q22-100 10-200z" fill={p.deep} opacity="0.22" />
          <path
            d="M78 120V48q0-14 14-16"
            stroke={p.pale}
            strokeWidth="6"
            fill="none"
            strokeLinecap="round"
            opacity="0.6"
          />
        </Form>
        <path d={box(80, 34, 50, 52, 14)} fill={p.dark} />
        <path d={box(80, 34, 50, 50, 14)} fill={p.light} />
        {[
          [94, 48],
          [116, 60],
          [94, 72],
        ].map(([x, y]) => (
          <g key={y}>
            <circle cx={x} cy={y} r="9" fill={p.rubber.deep} />
            <circle cx={x} cy={y} r="5" fill="#35506a" />
            <circle cx={(x ?? 0) - 2} cy={(y ?? 0) - 2} r="1.8" fill="#cfe2ee" />
          </g>
        ))}
        <circle cx="116" cy="44" r="3.4" fill="#fff6da" />
        <path d={box(169, 76, 5, 28, 2)} fill={p.dark} />
      </g>
    );
  },
};
