import { Pattern } from '../../drawing/motif';
import {
  blob,
  box,
  Crate,
  Form,
  Ground,
  Line,
  oval,
  path,
  profile,
  Tube,
  Turned,
} from '../../drawing/shapes';
import type { Drawings } from '../drawing';

/** A paw print about its own middle, some 40 across. */
function Paw({ x, y, fill, size = 1 }: { x: number; y: number; fill: string; size?: number }) {
  return (
    <g fill={fill} transform={path`translate(${x} ${y}) scale(${size})`}>
      <path d="M0-2c9 0 16 9 15 16c-1 7-9 5-15 5s-14 2-15-5c-1-7 6-16 15-16z" />
      <ellipse cx="-17" cy="-6" rx="5" ry="7" transform="rotate(-24 -17 -6)" />
      <ellipse cx="-6.5" cy="-15" rx="5" ry="7.5" />
      <ellipse cx="6.5" cy="-15" rx="5" ry="7.5" />
      <ellipse cx="17" cy="-6" rx="5" ry="7" transform="rotate(24 17 -6)" />
    </g>
  );
}

const BONE = 'M-18-6q-4-8-10-4q-6 4-1 10q-5 6 1 10q6 4 10-4h36q4 8 10 4q6-4 1-10q5-6-1-10q-6-4-10 4z';

export const pets: Drawings<'Pets'> = {
  'dog-bed': (p) => {
    const rim = p.between('rim', 0, 8);
    return (
      <>
        <Ground colour={p.shadow} y={194} w={104} />
        <path
          d={path`M22 156C20 ${116 - rim} 62 ${100 - rim} 120 ${100 - rim}s100 16 98 ${56 + rim}z`}
          fill={p.dark}
        />
        <path d={oval(120, 142, 78, 28)} fill={p.deep} />
        <path d={oval(120, 148, 74, 26)} fill={p.accent.base} />
        <path d={oval(112, 144, 56, 17)} fill={p.accent.light} />
        <Paw x={118} y={144} fill={p.accent.dark} size={0.8} />
        <Form
          d="M22 150q0-14 14-12q20 4 30 16q20 14 54 14t54-14q10-12 30-16q14-2 14 12v24q0 20-30 22q-34 4-68 4t-68-4q-30-2-30-22z"
          fill={p.base}
        >
          <Pattern p={p} motif={p.pick('bed', ['plain', 'plain', 'check', 'dots'])} />
          <path d="M170 130h60v80h-80q24-30 20-80z" fill={p.deep} opacity="0.28" />
          <path
            d="M30 146q20 4 32 16q22 16 58 16t58-16q12-12 32-16"
            fill="none"
            stroke={p.pale}
            strokeWidth="8"
            opacity="0.45"
          />
          <path d="M10 186q110 16 220 0v20H10z" fill={p.deep} opacity="0.35" />
        </Form>
        <Line d="M58 160q-6 16-2 34M182 160q6 16 2 34M120 170v28" colour={p.deep} width={2.4} opacity={0.4} />
      </>
    );
  },
  'dog-leash': (p) => (
    <>
      <ellipse cx="122" cy="178" rx="86" ry="20" fill={p.shadow} opacity="0.15" />
      <Tube
        d="M120 150C60 170 34 136 62 108S150 92 168 122S130 186 84 178"
        width={13}
        tone={{ ...p, base: p.dark, light: p.base }}
      />
      <Tube
        d="M84 178C30 168 40 110 92 100S196 92 190 142S120 176 112 150S160 96 150 62"
        width={13}
        tone={p}
      />
      <Line
        d="M84 178C30 168 40 110 92 100S196 92 190 142S120 176 112 150S160 96 150 62"
        colour={p.pick('stitch', [p.ink, p.accent.light])}
        width={2.4}
        dash="7 6"
      />
      <Tube d="M150 64C150 18 88 14 86 52C86 80 132 78 148 70" width={13} tone={p} lit />
      <path d={box(138, 60, 24, 18, 5)} fill={p.leather.base} transform="rotate(8 150 68)" />
      <path d={box(106, 142, 22, 18, 5)} fill={p.leather.base} transform="rotate(10 118 150)" />
      <path d="M82 172l-14 14" stroke={p.metal.dark} strokeWidth="8" strokeLinecap="round" />
      <path
        d="M62 182q-14 4-12 18q4 14 18 10q12-6 8-20"
        fill="none"
        stroke={p.metal.base}
        strokeWidth="7"
        strokeLinecap="round"
      />
      <circle cx="77" cy="178" r="6" fill={p.metal.light} />
    </>
  ),
  'dog-food': (p) => {
    const wide = p.between('wide', 54, 62);
    return (
      <>
        <Ground colour={p.shadow} w={wide + 18} />
        <Form
          d={path`M${120 - wide} 46h${2 * wide}l4 24q6 60 2 122q0 6 -6 6H${120 - wide}q-6 0 -6 -6q-4 -62 2 -122z`}
          fill={p.base}
        >
          <Pattern p={p} motif={p.pick('bag', ['plain', 'plain', 'bands', 'plain'])} scale={1.4} />
          <path d={path`M${120 + wide * 0.5} 40h60v170h-70q14 -90 10 -170z`} fill={p.deep} opacity="0.34" />
          <path d={path`M${124 - wide} 50h10v160h-14z`} fill={p.pale} opacity="0.45" />
          <path d="M40 168h160v40H40z" fill={p.accent.base} />
        </Form>
        <path d={path`M${118 - wide} 40h${2 * wide + 4}v16h${-2 * wide - 4}z`} fill={p.dark} />
        <Line d={path`M${122 - wide} 56h${2 * wide - 4}`} colour={p.pale} width={2} dash="5 4" />
        <circle cx="120" cy="116" r="40" fill={p.paper.light} />
        <path
          d="M96 104q-12-14-10-26q14 0 22 14zM144 104q12-14 10-26q-14 0-22 14z"
          fill="#8f6338"
          transform="translate(0 14)"
        />
        <path d="M94 112q4-22 26-22t26 22q2 32-26 36q-28-4-26-36z" fill="#c08a50" />
        <path d="M108 122q12-8 24 0q4 20-12 26q-16-6-12-26z" fill="#f0dcb8" />
        <path d="M112 122q8-5 16 0q-1 8-8 9q-7-1-8-9z" fill="#3a241a" />
        <circle cx="106" cy="110" r="3.4" fill="#3a241a" />
        <circle cx="134" cy="110" r="3.4" fill="#3a241a" />
        <path d={BONE} fill={p.paper.light} transform="translate(120 184) scale(.8)" />
        {[
          [188, 194],
          [202, 197],
          [194, 186],
          [44, 196],
        ].map(([x = 0, y = 0]) => (
          <path key={`${x} ${y}`} d={oval(x, y, 7, 5)} fill={y > 190 ? '#8f5d34' : '#a9743f'} />
        ))}
      </>
    );
  },
  'cat-tree': (p) => {
    const post = (x: number, y: number, h: number) => (
      <Form d={box(x, y, 18, h, 3)} fill="#d9bd8c">
        {Array.from({ length: Math.ceil(h / 7) }, (_, i) => y + i * 7).map((at) => (
          <path key={at} d={path`M${x} ${at}l18 3v2.500l-18 -3z`} fill="#b9965f" />
        ))}
        <path d={path`M${x + 12} ${y}h6v${h}h-6z`} fill="#8f6f3f" opacity="0.4" />
      </Form>
    );
    const top = p.between('top', 48, 62);
    return (
      <>
        <Ground colour={p.shadow} x={122} w={86} />
        {post(64, 112, 78)}
        {post(160, top, 140 - top + 50)}
        <Form d="M96 130q0-4 4-4h48q4 0 4 4v60H96z" fill={p.base}>
          <path d="M136 120h20v80h-20z" fill={p.deep} opacity="0.35" />
          <path d="M90 120h70v10H90z" fill={p.light} />
        </Form>
        <circle cx="122" cy="160" r="18" fill={p.deep} />
        <path d={box(32, 186, 172, 13, 5)} fill={p.dark} />
        <path d={box(32, 186, 172, 6, 3)} fill={p.base} />
        <path d={box(40, 104, 66, 12, 6)} fill={p.dark} />
        <path d={box(40, 104, 66, 6, 3)} fill={p.light} />
        <path d={path`M134 ${top - 8}h70q6 0 4 6q-4 16 -20 16h-38q-16 0 -20 -16q-2 -6 4 -6z`} fill={p.base} />
        <path d={path`M134 ${top - 8}h70q6 0 4 6H130q-2 -6 4 -6z`} fill={p.light} />
        <Line d="M98 116v26" colour={p.metal.deep} width={1.8} />
        <circle cx="98" cy="146" r="6" fill={p.accent.base} />
        <path
          d="M52 104q-8-30 14-38l2-12l9 8h8l9-8l2 14q6 10-2 18q6 8 4 18z"
          fill="#5d5a5a"
          transform="translate(-6 0)"
        />
        <path d="M88 86q8 8 4 18H76q10-4 12-18z" fill="#444141" transform="translate(-6 0)" />
        <path
          d="M44 103q-16-4-14 12q2 16 10 18"
          fill="none"
          stroke="#5d5a5a"
          strokeWidth="7"
          strokeLinecap="round"
        />
        <circle cx="70" cy="70" r="2.2" fill="#f0cf74" />
        <circle cx="81" cy="70" r="2.2" fill="#f0cf74" />
      </>
    );
  },
  'cat-litter': (p) => (
    <>
      <Ground colour={p.shadow} x={124} w={74} />
      <Crate x={56} y={72} width={106} height={124} depth={28} rise={16} tone={p}>
        <Pattern p={p} motif={p.pick('pack', ['plain', 'waves', 'plain', 'bands'])} scale={1.4} />
        <path d="M56 166q26-14 54-6t52-4v50H56z" fill={p.paper.deep} />
        <path d="M56 174q26-12 54-4t52-4v40H56z" fill={p.paper.dark} />
        <path d="M56 72h10v130H56z" fill={p.pale} opacity="0.4" />
      </Crate>
      <path
        d={path`M92 62q20 -26 52 -8`}
        fill="none"
        stroke={p.accent.base}
        strokeWidth="9"
        strokeLinecap="round"
      />
      <circle cx="109" cy="116" r="36" fill={p.paper.light} />
      <path d="M85 138q-2-26 4-44l13 10h14l13-10q6 18 4 44q-10 10-24 10t-24-10z" fill={p.rubber.light} />
      <path d="M121 104l8-10q6 18 4 44q-6 6-14 8q10-16 2-42z" fill={p.rubber.base} />
      <circle cx="100" cy="120" r="3.6" fill="#f0cf74" />
      <circle cx="118" cy="120" r="3.6" fill="#f0cf74" />
      <path d="M106 128h6l-3 4z" fill="#e6a09a" />
      <Line d="M92 130l-12-2M92 134l-11 3M126 130l12-2M126 134l11 3" colour={p.rubber.deep} width={1.8} />
      <Line
        d="M70 184h1M82 178h1M96 186h1M112 180h1M128 184h1M144 176h1M150 188h1"
        colour={p.paper.pale}
        width={5}
      />
      <path d="M190 184l28-28" stroke={p.accent.base} strokeWidth="7" strokeLinecap="round" />
      <path d="M170 184q10-8 24-2q4 8-4 16h-22q-6-6 2-14z" fill={p.accent.dark} />
      <Line d="M174 188l-2 6M181 187v7M188 187l1 7" colour={p.tile} width={2.6} />
    </>
  ),
  'pet-bowl': (p) => {
    const wide = p.between('wide', 66, 76);
    const top = p.between('top', 136, 146);
    return (
      <>
        <Ground colour={p.shadow} w={wide + 22} />
        <ellipse cx="120" cy={top} rx={wide} ry="17" fill={p.metal.dark} />
        <path
          d={path`M${126 - wide} ${top}q10 -26 34 -22q14 -14 32 -4q22 -8 30 6q16 2 18 20q-60 20 -114 0z`}
          fill="#9c693a"
        />
        {[
          [-34, -8],
          [-14, -14],
          [8, -12],
          [28, -8],
          [-22, 0],
          [2, -2],
          [40, 2],
          [20, 4],
          [-42, 4],
        ].map(([dx = 0, dy = 0], i) => (
          <path
            key={dx}
            d={oval(120 + dx, top + dy, 11, 8)}
            fill={['#b98048', '#a66f3c', '#8f5d34'][i % 3]}
          />
        ))}
        <Form d={path`M0 ${top}h${120 - wide}a${wide} 17 0 0 0 ${2 * wide} 0H240v110H0z`} fill="none">
          <Turned
            tone={p}
            sag={5}
            gloss={0.6}
            stations={profile`${top} ${wide}!, 188 ${wide + 16}, 195 ${wide + 17}`}
          >
            <Pattern p={p} motif={p.pick('bowl', ['plain', 'plain', 'stripes', 'dots'])} scale={1.3} />
          </Turned>
        </Form>
        <path
          d={path`M${120 - wide} ${top}a${wide} 17 0 0 0 ${2 * wide} 0v5a${wide} 17 0 0 1 ${-2 * wide} 0z`}
          fill={p.light}
        />
        {p.pick('mark', ['paw', 'bone']) === 'paw' ? (
          <Paw x={120} y={176} fill={p.paper.light} size={0.72} />
        ) : (
          <path d={BONE} fill={p.paper.light} transform="translate(120 178)" />
        )}
      </>
    );
  },
  'cat-toy': (p) => (
    <>
      <Ground colour={p.shadow} x={128} w={66} />
      <Tube d="M28 168L112 30" width={7} tone={p.wood} lit />
      <path d={path`M24 176l12 -20`} stroke={p.accent.base} strokeWidth="13" strokeLinecap="round" />
      <Line d="M112 30Q176 24 172 70T146 116" colour={p.metal.deep} width={2} />
      <g transform={`rotate(${p.between('swing', -14, 14).toFixed(1)} 146 116)`}>
        <path d="M146 112q-26 12-22 38q16-10 22-38zM146 112q26 12 22 38q-16-10-22-38z" fill={p.accent.base} />
        <path d="M146 112q26 12 22 38q-2-22-22-38z" fill={p.accent.dark} />
        <path d="M146 110q-10 24 0 50q10-26 0-50z" fill={p.accent.light} />
        <circle cx="146" cy="113" r="6" fill="#d9b25a" />
      </g>
      <Form
        d={blob([
          [86, 190],
          [92, 172],
          [112, 162],
          [136, 166],
          [156, 180],
          [164, 192],
          [140, 197],
          [104, 197],
        ])}
        fill={p.base}
      >
        <Pattern p={p} motif={p.pick('mouse', ['plain', 'check', 'dots', 'stripes'])} scale={0.7} />
        <path d="M80 186q50 8 90-2v20H80z" fill={p.deep} opacity="0.35" />
      </Form>
      <circle cx="136" cy="168" r="11" fill={p.dark} />
      <circle cx="136" cy="168" r="6.5" fill={p.accent.light} />
      <circle cx="151" cy="182" r="2.6" fill={p.rubber.deep} />
      <circle cx="165" cy="190" r="3.6" fill="#e6a09a" />
      <path
        d="M88 190q-22 6-28-6t-20-4"
        fill="none"
        stroke={p.dark}
        strokeWidth="4.5"
        strokeLinecap="round"
      />
      <circle cx="200" cy="182" r="15" fill={p.accent.base} />
      <path d="M206 168a15 15 0 0 1-8 29q14-12 8-29z" fill={p.accent.dark} />
      <Line d="M188 176q12 2 20 16M192 170q12 2 20 14" colour={p.accent.pale} width={2.6} />
    </>
  ),
};
