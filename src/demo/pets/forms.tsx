import { Pattern } from '../../drawing/motif';
import type { Paint } from '../../drawing/paint';
import { box, Cast, Form, Ground, Line, oval, path, profile, Tube, Turned } from '../../drawing/shapes';
import type { PicturedForms } from '../pictured-forms';

const foodCan = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={82} />
    {[
      [80, 92, 1],
      [158, 116, 2],
    ].map(([x = 0, y = 0]) => (
      <g key={x}>
        <Turned x={x} tone={p.metal} sag={5} stations={profile`${y} 42!, 192 42`} />
        <Turned x={x} tone={p} sag={5} stations={profile`${y + 9} 42!, 184 42`}>
          <path d={path`M${x - 42} ${y + 54}h84v60h-84z`} fill={p.accent.base} />
          <circle cx={x} cy={y + 42} r="20" fill={p.paper.light} />
          <path
            d="M-11-4q-3-5-6-2q-4 2-1 6q-3 4 1 6q3 3 6-2h22q3 5 6 2q4-2 1-6q3-4-1-6q-3-3-6 2z"
            fill={p.deep}
            transform={path`translate(${x} ${y + 42})`}
          />
        </Turned>
        <path d={oval(x, y, 42, 9)} fill={p.metal.pale} />
        <path d={oval(x, y, 36, 6.5)} fill={p.metal.base} />
        <path d={oval(x + 6, y, 12, 3.4)} fill="none" stroke={p.metal.pale} strokeWidth="3" />
      </g>
    ))}
  </>
);

const harness = (p: Paint) => {
  const vest = 'M76 76q44-26 88 0q18 40-4 70q-40 20-80 0q-22-30-4-70z';
  return (
    <>
      <Tube d="M84 84C66 14 174 14 156 84" width={14} tone={{ ...p, base: p.dark, light: p.base }} lit />
      <Tube
        d="M82 140C40 150 50 206 120 206S200 150 158 140"
        width={14}
        tone={{ ...p, base: p.dark, light: p.base }}
        lit
      />
      <Cast d={vest} colour={p.shadow} />
      <Form d={vest} fill={p.base}>
        <Pattern p={p} />
        <path d="M136 60q20 50-6 110h50V60z" fill={p.deep} opacity="0.25" />
      </Form>
      <Line d="M84 84q36-20 72 0q14 32-2 56q-34 16-68 0q-16-24-2-56z" colour={p.accent.light} width={4} />
      <path d={box(98, 98, 44, 13, 6)} fill={p.trim.base} />
      <path d={oval(120, 130, 9, 10)} fill="none" stroke={p.metal.light} strokeWidth="5" />
      <path d={box(48, 156, 17, 22, 4)} fill={p.rubber.base} transform="rotate(14 56 167)" />
      <path d={box(176, 156, 17, 22, 4)} fill={p.rubber.base} transform="rotate(-14 184 167)" />
    </>
  );
};

const scratchingPost = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={70} />
    <Form d={box(98, 52, 44, 138, 8)} fill="#d9bd8c">
      {Array.from({ length: 17 }, (_, i) => 56 + i * 8).map((y) => (
        <path key={y} d={`M98 ${y}l44 5v3l-44-5z`} fill="#b9965f" />
      ))}
      <path d="M124 50h20v150h-20z" fill="#8f6f3f" opacity="0.35" />
    </Form>
    <path d={box(84, 42, 72, 16, 8)} fill={p.dark} />
    <path d={box(84, 42, 72, 8, 4)} fill={p.light} />
    <path d={box(54, 184, 132, 14, 6)} fill={p.dark} />
    <path d={box(54, 184, 132, 6, 3)} fill={p.base} />
    <Line d="M150 56q16 10 14 44" colour={p.metal.deep} width={2} />
    <circle cx="164" cy="108" r="10" fill={p.accent.base} />
    <path d="M168 99a10 10 0 0 1-6 19q10-8 6-19z" fill={p.accent.dark} />
  </>
);

const catCave = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={88} />
    <Form d="M30 196C18 120 60 72 122 72s102 52 88 124q-90 8-180 0z" fill={p.base}>
      <Pattern p={p} motif={p.pick('cave', ['plain', 'waves', 'plain'])} />
      <path d="M166 70q40 60 10 140h50V70z" fill={p.deep} opacity="0.28" />
      <path d="M60 112q18-28 48-30q-30 20-40 50z" fill={p.pale} opacity="0.5" />
    </Form>
    <path d={oval(114, 154, 54, 44)} fill={p.dark} />
    <Form d={oval(114, 156, 47, 38)} fill={p.deep}>
      <ellipse cx="114" cy="200" rx="60" ry="22" fill={p.accent.base} />
      <path d="M86 178q-6-26 4-40l12 11h24l12-11q10 14 4 40q-12 12-28 12t-28-12z" fill="#6a6666" />
      <circle cx="103" cy="163" r="4" fill="#f0cf74" />
      <circle cx="125" cy="163" r="4" fill="#f0cf74" />
      <path d="M111 171h6l-3 4z" fill="#e6a09a" />
    </Form>
  </>
);

export const petsForms: PicturedForms = {
  'dog-food': [[/wet/i, foodCan]],
  'dog-leash': [[/harness/i, harness]],
  'cat-tree': [
    [/scratching/i, scratchingPost],
    [/cave/i, catCave],
  ],
};
