import { Pattern } from '../../drawing/motif';
import type { Paint } from '../../drawing/paint';
import { box, Form, Ground, Line, profile, Turned } from '../../drawing/shapes';
import type { PicturedForms } from '../pictured-forms';

const mister = (p: Paint) => (
  <>
    <Ground colour={p.shadow} x={128} w={42} />
    <path d="M94 58h44q16 0 16 16v14h-46V76H94z" fill={p.trim.base} />
    <path d="M94 58h44q12 0 15 10H94z" fill={p.trim.light} />
    <path d={box(82, 58, 14, 16, 4)} fill={p.accent.base} />
    <path d="M98 78q-4 22-16 32l8 4q14-14 18-34z" fill={p.trim.dark} />
    <Turned x={130} tone={p} gloss={0.65} sag={4} stations={profile`86 16!, 100 18, 126 44, 190 44!, 196 40`}>
      <Pattern p={p} motif={p.pick('mister', ['plain', 'plain', 'waves'])} />
    </Turned>
    <Line d="M72 60L52 50M72 66H46M72 72L52 82" colour="#7fb6d8" width={3.4} dash="4 6" />
  </>
);

const hangingPlanter = (p: Paint) => (
  <>
    <ellipse cx="126" cy="216" rx="44" ry="6" fill={p.shadow} opacity="0.13" />
    <Line d="M120 14L72 124M120 14L168 124M120 14V110" colour={p.leather.base} width={3} />
    <circle cx="120" cy="14" r="6" fill="none" stroke={p.metal.base} strokeWidth="3.4" />
    <Form d="M70 126q-6-28 20-34q8-20 30-16q24-4 32 14q24 4 20 36z" fill={p.leaf.base}>
      <path d="M126 70h60v60h-40q6-40-20-60z" fill={p.leaf.dark} />
      <path d="M84 100q10-14 24-12q-14 8-18 24z" fill={p.leaf.light} />
    </Form>
    <Turned tone={p} gloss={0.5} sag={10} stations={profile`122 56!, 150 50, 176 24`}>
      <Pattern p={p} />
    </Turned>
    <Line d="M78 124q-16 20-8 44M92 126q-8 34 4 60M160 126q14 18 6 50" colour={p.leaf.dark} width={3} />
    {[
      [68, 150, 20],
      [72, 168, -30],
      [90, 160, 30],
      [97, 186, -20],
      [168, 152, -30],
      [165, 176, 20],
    ].map(([x = 0, y = 0, turn = 0]) => (
      <path
        key={`${x} ${y}`}
        d="M0-9q9 9 0 18q-9-9 0-18z"
        fill={turn > 0 ? p.leaf.light : p.leaf.base}
        transform={`translate(${x} ${y}) rotate(${turn})`}
      />
    ))}
  </>
);

const trowelAndFork = (p: Paint) => {
  const handle = (
    <>
      <path d="M-5 80h10v40h-10z" fill={p.metal.dark} />
      <Form d={box(-11, 14, 22, 76, 11)} fill={p.base}>
        <path d="M2 0h20v100H2z" fill={p.dark} />
        <path d="M-8 24h4v50h-4z" fill={p.pale} opacity="0.7" />
      </Form>
    </>
  );
  return (
    <>
      <g transform="translate(84 6) rotate(6)">
        <path
          d="M-22 128q0-10 22-12q22 2 22 12q4 50-22 84q-26-34-22-84z"
          fill={p.shadow}
          opacity="0.18"
          transform="translate(8 6)"
        />
        <path d="M-22 128q0-10 22-12q22 2 22 12q4 50-22 84q-26-34-22-84z" fill={p.metal.light} />
        <path d="M0 116q22 2 22 12q4 50-22 84q12-50 0-96z" fill={p.metal.base} />
        {handle}
      </g>
      <g transform="translate(166 2) rotate(-6)">
        <path
          d="M-24 210V132q0-16 24-18q24 2 24 18v78h-9v-72h-10v74H-5v-74h-10v72z"
          fill={p.shadow}
          opacity="0.18"
          transform="translate(8 6)"
        />
        <path d="M-24 210l4-78q0-16 20-18q20 2 20 18l4 78l-12-70h-8l-4 74l-4-74h-8z" fill={p.metal.light} />
        <path d="M0 114q20 2 20 18l4 78l-12-70H0z" fill={p.metal.base} />
        {handle}
      </g>
    </>
  );
};

export const gardenForms: PicturedForms = {
  'watering-can': [[/mister/i, mister]],
  'plant-pot': [[/hanging/i, hangingPlanter]],
  trowel: [[/fork/i, trowelAndFork]],
};
