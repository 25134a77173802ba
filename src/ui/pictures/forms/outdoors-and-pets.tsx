import { Pattern } from '../motif';
import type { Paint } from '../paint';
import { box, Cast, Form, Ground, Line, oval, path, profile, Tube, Turned } from '../shapes';
import type { Forms } from './form';

const bellTent = (p: Paint) => (
  <>
    <Ground colour={p.shadow} y={199} w={94} />
    <Line d="M120 50L12 198M120 50L228 198" colour={p.metal.deep} width={1.6} />
    <Form d="M120 42Q140 100 206 150v48H34v-48Q100 100 120 42z" fill={p.base}>
      <path d="M120 42Q112 110 70 150v50H30v-50Q100 100 120 42z" fill={p.light} />
      <path d="M120 42Q128 110 172 150v50h40v-50Q140 100 120 42z" fill={p.dark} />
      <path d="M34 148q86 14 172 0v8q-86 14-172 0z" fill={p.deep} opacity="0.4" />
      <path d="M120 84Q112 130 92 200h56Q128 130 120 84z" fill={p.deep} />
      <path d="M120 84Q112 130 86 200h16Q116 150 120 84z" fill={p.accent.base} />
      <path d="M120 84Q128 130 154 200h-16Q124 150 120 84z" fill={p.accent.dark} />
    </Form>
    <path d={box(116, 34, 8, 14, 4)} fill={p.wood.base} />
  </>
);

const softCooler = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={76} />
    <Line d="M72 92C70 30 170 30 168 92" colour={p.trim.base} width={9} />
    <Form d={box(46, 84, 148, 112, 22)} fill={p.base}>
      <Pattern p={p} motif={p.pick('cooler motif', ['plain', 'plain', 'bands'])} />
      <path d="M160 80h50v130h-60q16-60 10-130z" fill={p.deep} opacity="0.32" />
      <path d="M40 80h160v24H40z" fill={p.dark} />
    </Form>
    <Line d="M50 104h140" colour={p.accent.light} width={3} dash="4 3" />
    <path d={box(72, 128, 96, 54, 12)} fill={p.dark} />
    <path d={box(72, 128, 96, 16, 8)} fill={p.light} />
    <path d={box(112, 140, 16, 10, 3)} fill={p.metal.light} />
    <path d="M62 100h9v84h-9zM169 100h9v84h-9z" fill={p.trim.dark} />
  </>
);

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

export const outdoorsAndPetsForms: Forms = {
  tent: [[/bell/i, bellTent]],
  cooler: [[/soft|bag|backpack/i, softCooler]],
  'watering-can': [[/mister/i, mister]],
  'plant-pot': [[/hanging/i, hangingPlanter]],
  trowel: [[/fork/i, trowelAndFork]],
  'dog-food': [[/wet/i, foodCan]],
  'dog-leash': [[/harness/i, harness]],
  'cat-tree': [
    [/scratching/i, scratchingPost],
    [/cave/i, catCave],
  ],
};
