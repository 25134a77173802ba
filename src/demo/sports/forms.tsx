import type { Paint } from '../../drawing/paint';
import { box, Form, Ground, Line, oval, path, profile, Turned } from '../../drawing/shapes';
import type { PicturedForms } from '../pictured-forms';

const kettlebell = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={60} />
    <path d="M78 116C60 40 84 34 120 34s60 6 42 82l-20 4C158 66 150 56 120 56s-38 10-22 64z" fill={p.dark} />
    <path d="M78 116C60 40 84 34 120 34q14 0 24 2q-12 8-24 10c-34 2-42 10-26 70z" fill={p.light} />
    <Form d="M120 92c44 0 66 28 66 58c0 26-14 42-30 48H84c-16-6-30-22-30-48c0-30 22-58 66-58z" fill={p.base}>
      <path d="M142 86q50 60-4 120h70V86z" fill={p.deep} opacity="0.4" />
      <path
        d="M66 148q2-30 28-42"
        stroke={p.pale}
        strokeWidth="8"
        strokeLinecap="round"
        fill="none"
        opacity="0.6"
      />
    </Form>
    <circle cx="118" cy="150" r="25" fill={p.accent.base} />
    <circle cx="118" cy="150" r="18" fill={p.accent.light} />
    <path d={box(106, 146, 24, 8, 3)} fill={p.accent.deep} />
  </>
);

const ankleWeights = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={86} />
    {[
      [88, 100],
      [152, 128],
    ].map(([x = 0, y = 0]) => (
      <g key={x}>
        <path d={path`M${x - 56} ${y}a56 20 0 0 1 112 0v50a56 20 0 0 1 -112 0z`} fill={p.deep} />
        <path d={oval(x, y, 48, 14)} fill={p.rubber.deep} />
        <Form d={path`M${x - 56} ${y}a56 20 0 0 0 112 0v48a56 20 0 0 1 -112 0z`} fill={p.base}>
          <path d={path`M${x + 22} ${y}h40v80h-44z`} fill={p.deep} opacity="0.3" />
          {[-34, -12, 10].map((at) => (
            <path key={at} d={box(x + at - 8, y + 22 + (at === -34 ? -4 : 0), 17, 34, 6)} fill={p.light} />
          ))}
        </Form>
        <path d={path`M${x + 24} ${y + 26}l34 -12v18l-34 12z`} fill={p.accent.base} />
      </g>
    ))}
  </>
);

const badminton = (p: Paint) => (
  <>
    <g transform="rotate(28 120 120)">
      <path d="M117 124h6v66h-6z" fill={p.metal.base} />
      <Form d={oval(120, 74, 40, 50)} fill={p.tile}>
        <g stroke="#fff" strokeWidth="1.6">
          {[-32, -24, -16, -8, 0, 8, 16, 24, 32].map((at) => (
            <path key={at} d={`M${120 + at} 10v130M70 ${74 + at * 1.4}h100`} />
          ))}
        </g>
      </Form>
      <ellipse cx="120" cy="74" rx="40" ry="50" fill="none" stroke={p.base} strokeWidth="6" />
      <path d="M160 74a40 50 0 0 1-40 50" fill="none" stroke={p.dark} strokeWidth="6" />
      <path d={box(113, 176, 14, 54, 5)} fill={p.rubber.base} />
    </g>
    <ellipse cx="196" cy="206" rx="24" ry="5" fill={p.shadow} opacity="0.18" />
    <g transform="rotate(-24 190 176)">
      <path d="M168 142l14 44h16l14-44q-22-10-44 0z" fill={p.paper.light} />
      <path d="M190 138l4 48h4l14-44q-10-4-22-4z" fill={p.paper.dark} />
      <Line d="M174 158h32M178 170h24" colour={p.accent.base} width={2.4} />
      <Turned x={190} tone={p.accent} stations={profile`184 9!, 192 10, 200 4`} />
    </g>
  </>
);

export const sportsForms: PicturedForms = {
  dumbbells: [
    [/kettlebell/i, kettlebell],
    [/ankle/i, ankleWeights],
  ],
  'tennis-racket': [[/badminton/i, badminton]],
};
