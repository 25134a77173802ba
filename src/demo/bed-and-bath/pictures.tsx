import { Pattern } from '../../drawing/motif';
import type { Paint } from '../../drawing/paint';
import type { Tone } from '../../drawing/shades';
import { box, Cast, Form, Ground, Line, oval, path, Tube } from '../../drawing/shapes';
import type { Drawings } from '../drawing';

/** A folded cloth seen from its fold: `y` is its top, the rounded fold lies left. */
function Fold({
  p,
  tone,
  x,
  y,
  width,
  height,
  patterned = false,
}: {
  p: Paint;
  tone: Tone;
  x: number;
  y: number;
  width: number;
  height: number;
  patterned?: boolean;
}) {
  const right = x + width;
  return (
    <>
      <Form
        d={path`M${x + height / 2} ${y}H${right - 4}q6 0 6 6v${height - 12}q0 6 -6 6H${x + height / 2}a${height / 2} ${height / 2} 0 0 1 0 ${-height}z`}
        fill={tone.base}
      >
        {patterned && <Pattern p={p} scale={0.7} />}
        <path
          d={path`M${x} ${y}h${width}v${height * 0.24}h${-width}z`}
          fill={tone.light}
          opacity={patterned ? 0.5 : 1}
        />
        <path
          d={path`M${x} ${y + height * 0.74}h${width + 6}v${height}h${-width - 6}z`}
          fill={tone.dark}
          opacity={patterned ? 0.6 : 1}
        />
      </Form>
      <Line
        d={path`M${right + 1} ${y + height / 2}H${x + height * 0.42}`}
        colour={tone.deep}
        width={2}
        opacity={0.7}
      />
    </>
  );
}

export const bedAndBath: Drawings<'Bed & Bath'> = {
  pillow: (p) => {
    const plump = p.between('plump', 8, 14);
    const shape = path`M36 92q84 ${-plump} 168 0q12 -4 12 8q-6 36 0 72q0 14 -12 10q-84 ${plump} -168 0q-12 4 -12 -10q6 -36 0 -72q0 -12 12 -8z`;
    return (
      <>
        <Ground colour={p.shadow} y={192} w={92} />
        <path d={shape} fill={p.accent.dark} transform="translate(14 -20) rotate(-2 120 130) scale(.9)" />
        <path d={shape} fill={p.accent.base} transform="translate(10 -22) rotate(-2 120 130) scale(.9)" />
        <Form d={shape} fill={p.base}>
          <Pattern p={p} motif={p.pick('pillow', ['plain', 'stripes', 'plain', p.motif])} />
          <path d="M40 90q70 6 150-2q-60 20-70 52q-20-44-80-50z" fill={p.pale} opacity="0.55" />
          <path d="M18 164q100-18 202-2v40H18z" fill={p.deep} opacity="0.22" />
          <path d="M180 80q26 50 8 110h40V80z" fill={p.deep} opacity="0.2" />
        </Form>
        <Line
          d="M32 98q14 8 22 18M208 98q-14 8-22 18M32 176q12-6 20-14M208 176q-12-6-20-14"
          colour={p.deep}
          width={2.4}
          opacity={0.5}
        />
      </>
    );
  },
  duvet: (p) => {
    const cols = p.pick('cols', [4, 5]);
    const turn = p.between('turn', 96, 106);
    return (
      <>
        <Ground colour={p.shadow} y={200} w={100} />
        <path d={box(38, 38, 164, 90, 12)} fill={p.wood.base} />
        <path d={box(38, 38, 164, 12, 6)} fill={p.wood.light} />
        <path d="M48 176h12v24h-8zM192 176h-12v24h8z" fill={p.wood.deep} />
        <path d={box(34, 118, 172, 70, 10)} fill={p.paper.dark} />
        <path
          d="M52 74q30-8 60 0q8 0 7 8v28H46V82q-1-8 6-8zM128 74q30-8 60 0q8 0 7 8v28h-74V82q-1-8 7-8z"
          fill={p.paper.light}
        />
        <path d="M46 100h73v12H46zM121 100h73v12h-73z" fill={p.paper.dark} />
        <Form
          d={path`M38 ${turn}H202q6 0 10 10l14 66q2 12 -10 12q-14 -4 -24 2q-12 -6 -24 0q-12 -6 -24 0q-12 -6 -24 0q-12 -6 -24 0q-12 -6 -24 0q-12 -6 -24 0q-8 -4 -20 -2q-12 0 -10 -12l14 -66q4 -10 10 -10z`}
          fill={p.base}
        >
          <Pattern p={p} motif={p.pick('duvet', ['plain', 'stripes', 'check', 'plain'])} scale={1.2} />
          {Array.from({ length: cols - 1 }, (_, i) => (i + 1) / cols - 0.5).map((at) => (
            <Line
              key={at}
              d={path`M${120 + at * 170} ${turn}L${120 + at * 216} 200`}
              colour={p.dark}
              width={3}
            />
          ))}
          {[138, 164].map((y) => (
            <Line
              key={y}
              d={path`M10 ${y}q14 5 ${220 / cols} 0t${220 / cols} 0t${220 / cols} 0t${220 / cols} 0t${220 / cols} 0`}
              colour={p.dark}
              width={3}
            />
          ))}
          <path d="M176 80q14 60 18 130h50V80z" fill={p.deep} opacity="0.22" />
        </Form>
        <Form d={path`M36 ${turn - 2}H204q8 4 10 22H26q2 -18 10 -22z`} fill={p.accent.light}>
          <path d={path`M20 ${turn + 12}h200v12H20z`} fill={p.accent.base} />
        </Form>
      </>
    );
  },
  'throw-blanket': (p) => (
    <>
      <Ground colour={p.shadow} w={84} />
      <Fold p={p} tone={p} x={34} y={166} width={166} height={30} patterned />
      <Fold p={p} tone={p} x={36} y={138} width={162} height={30} patterned />
      <Fold p={p} tone={p} x={33} y={110} width={166} height={30} patterned />
      <Form d="M98 106q30-6 68 2l6 70q-36 8-74 0q-4-36 0-72z" fill={p.base}>
        <Pattern p={p} motif={p.motif === 'plain' ? 'bands' : p.motif} scale={0.8} />
        <path d="M150 96h30v100h-30z" fill={p.deep} opacity="0.22" />
        <path d="M90 100h90v10q-40-8-90 0z" fill={p.pale} opacity="0.6" />
      </Form>
      <Line
        d="M99 180v14M107 181v14M115 182v14M123 183v14M131 183v14M139 183v14M147 182v14M155 181v14M163 180v14M170 179v13"
        colour={p.dark}
        width={3.4}
      />
    </>
  ),
  'towel-set': (p) => {
    const tones = p.pick('tones', [
      [p, p.accent, p],
      [p, p, p],
      [p, p.paper, p.accent],
    ] as const);
    return (
      <>
        <Ground colour={p.shadow} w={84} />
        <Fold p={p} tone={tones[0]} x={34} y={156} width={170} height={40} />
        <Fold p={p} tone={tones[1]} x={42} y={120} width={156} height={38} />
        <Fold p={p} tone={tones[2]} x={48} y={88} width={144} height={34} />
        <path
          d="M156 90h6v32h-6zM166 90h3v32h-3zM162 122h6v36h-6zM172 122h3v36h-3zM166 158h6v38h-6zM176 158h3v38h-3z"
          fill="#fff"
          opacity="0.5"
        />
        <path d={box(70, 58, 92, 30, 15)} fill={p.accent.base} />
        <path d={box(70, 58, 92, 9, 4)} fill={p.accent.light} />
        <circle cx="147" cy="73" r="15" fill={p.accent.dark} />
        <Line d="M147 73q0-5 5-4t3 8t-10 4t-5-11t12-7" colour={p.accent.light} width={2.4} />
      </>
    );
  },
  bathrobe: (p) => {
    const robe =
      'M96 52L74 60Q52 72 44 118l-8 46q0 6 5 7l24 4q5 0 6-6l4-34l-3 70q0 7 7 7h82q7 0 7-7l-3-70l4 34q1 6 6 6l24-4q5-1 5-7l-8-46q-8-46-30-58l-22-8z';
    return (
      <>
        <Tube d="M120 44V34q0-8 7-8t7 7" width={4} tone={p.metal} />
        <path d="M120 40l44 22H76z" fill={p.wood.dark} />
        <Cast d={robe} colour={p.shadow} />
        <Form d={robe} fill={p.base}>
          <Pattern p={p} motif={p.pick('robe', ['plain', 'stripes', 'plain', 'check'])} />
          <path d="M42 112l36 20l-6 80H30zM198 112l-36 20l6 80h50z" fill={p.deep} opacity="0.24" />
          <path d="M142 60h60v160h-50q14-60-10-160z" fill={p.deep} opacity="0.22" />
          <path d="M34 150h40v28H30zM206 150h-40v28h46z" fill={p.accent.base} />
        </Form>
        <path d="M96 52q24 14 48 0l-24 74z" fill={p.deep} />
        <path d="M98 48q-12 4-12 14q4 40 30 78l8-12Q102 92 104 56z" fill={p.light} />
        <path d="M142 48q12 4 12 14q-4 40-30 78v72h-6v-60Q138 92 136 56z" fill={p.dark} />
        <path d={box(72, 128, 96, 13, 4)} fill={p.accent.base} />
        <path d="M116 136l-16 50l11 3l12-50zM122 136l14 44l-11 4l-10-44z" fill={p.accent.dark} />
        <path d={box(110, 125, 20, 19, 6)} fill={p.accent.light} />
        <path d={box(138, 158, 24, 28, 4)} fill={p.deep} opacity="0.35" />
      </>
    );
  },
  'shower-curtain': (p) => {
    const folds = p.pick('folds', [6, 7, 8]);
    const step = 160 / folds;
    const hem = Array.from({ length: folds }, () => path`q${-step / 4} 7 ${-step / 2} 0t${-step / 2} 0`).join(
      '',
    );
    const cloth = path`M40 58h160v134${hem}z`;
    return (
      <>
        <ellipse cx="124" cy="208" rx="92" ry="8" fill={p.shadow} opacity="0.14" />
        <Form d={cloth} fill={p.base}>
          <Pattern
            p={p}
            scale={1.3}
            motif={p.motif === 'plain' ? p.pick('curtain', ['plain', 'waves', 'dots']) : p.motif}
          />
          {Array.from({ length: folds }, (_, i) => 40 + i * step).map((x) => (
            <g key={x}>
              <path
                d={path`M${x + step * 0.62} 50q${-step * 0.1} 80 ${step * 0.06} 160h${step * 0.32}q${-step * 0.06} -80 0 -160z`}
                fill={p.deep}
                opacity="0.3"
              />
              <path
                d={path`M${x + step * 0.16} 50q${step * 0.1} 80 0 160h${step * 0.16}q${step * 0.06} -80 0 -160z`}
                fill={p.pale}
                opacity="0.35"
              />
            </g>
          ))}
          <path d="M30 56h180v7H30z" fill={p.deep} opacity="0.3" />
        </Form>
        <Tube d="M22 42H218" width={7} tone={p.metal} lit />
        <path d={oval(20, 42, 5, 11)} fill={p.metal.deep} />
        <path d={oval(220, 42, 5, 11)} fill={p.metal.deep} />
        {Array.from({ length: folds + 1 }, (_, i) => 42 + (i * 156) / folds).map((x) => (
          <path key={x} d={oval(x, 48, 4, 13)} fill="none" stroke={p.trim.deep} strokeWidth="2.6" />
        ))}
      </>
    );
  },
};
