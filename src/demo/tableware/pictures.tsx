import { Pattern } from '../../drawing/motif';
import { Form, Ground, Line, oval, path, profile, Tube, Turned, turned } from '../../drawing/shapes';
import type { Drawings } from '../drawing';

export const tableware: Drawings<'Tableware'> = {
  mug: (p) => {
    const wide = p.between('wide', 44, 54);
    const top = p.between('top', 78, 98);
    const foot = p.pick('foot', [1, 0.86, 0.72]) * wide;
    return (
      <>
        <Ground colour={p.shadow} x={110} w={foot + 8} />
        <Tube
          d={path`M${106 + wide * 0.9} ${top + 24}q42 -4 40 30q-4 34 -46 34`}
          width={13}
          tone={{ ...p, base: p.dark, light: p.base }}
          lit
        />
        <Turned
          x={108}
          tone={p}
          sag={5}
          gloss={0.6}
          stations={profile`${top} ${wide}!, ${top + 40} ${wide}, 176 ${(wide + foot) / 2}, 194 ${foot - 3}`}
        >
          <Pattern p={p} />
          {p.motif === 'plain' && <path d="M30 166h180v40H30z" fill={p.accent.base} />}
        </Turned>
        <path d={oval(108, top, wide, 11)} fill={p.light} />
        <path d={oval(108, top + 1.5, wide - 6, 8)} fill={p.deep} />
        <Form d={oval(108, top + 1.5, wide - 6, 8)} fill={p.deep}>
          <ellipse cx="108" cy={top + 6} rx={wide - 8} ry="7" fill="#5b3a26" />
          <ellipse cx="98" cy={top + 5} rx={wide * 0.4} ry="2.5" fill="#8c6144" />
        </Form>
        <Line
          d={path`M96 ${top - 18}q-8 -10 0 -18t0 -18M118 ${top - 20}q-8 -10 0 -18t0 -16`}
          colour="#fff"
          width={5}
          opacity={0.65}
        />
      </>
    );
  },
  'plate-set': (p) => {
    const rim = p.between('rim', 0.62, 0.74);
    const plate = (
      x: number,
      y: number,
      r: number,
      tone: { base: string; light: string; dark: string; deep: string },
    ) => (
      <>
        <path d={oval(x + 5, y + 8, r)} fill={p.shadow} opacity="0.16" />
        <Form d={oval(x, y, r)} fill={tone.base}>
          <Pattern p={p} motif={p.pick('plate motif', ['plain', 'plain', 'plain', 'dots'])} scale={0.8} />
          <path
            d={path`M${x + r * 0.3} ${y - r}h${r}v${2 * r}h${-1.6 * r}q${1.2 * r} ${-r * 0.8} ${r * 0.6} ${-2 * r}z`}
            fill={tone.deep}
            opacity="0.22"
          />
        </Form>
        <circle cx={x - 1.5} cy={y - 1.5} r={r * rim + 2} fill={tone.dark} />
        <circle cx={x} cy={y} r={r * rim} fill={tone.light} />
        <path
          d={path`M${x - r * 0.46} ${y - r * 0.1}q${r * 0.06} ${-r * 0.3} ${r * 0.34} ${-r * 0.36}`}
          fill="none"
          stroke="#fff"
          strokeWidth={r * 0.06}
          strokeLinecap="round"
          opacity="0.7"
        />
      </>
    );
    return (
      <>
        {plate(112, 112, 80, p)}
        {plate(152, 146, 56, p.pick('second', [p, p.accent]))}
        {plate(176, 174, 34, p)}
      </>
    );
  },
  'wine-glass': (p) => {
    const wide = p.between('wide', 36, 44);
    const mouth = p.between('mouth', 27, 33);
    const bowl = turned(120, profile`40 ${mouth}!, 66 ${wide - 3}, 92 ${wide}, 116 ${wide * 0.62}, 128 5`);
    return (
      <>
        <Ground colour={p.shadow} w={40} />
        <path d="M117 122h6l2 62q1 6 12 9H103q11-3 12-9z" fill={p.light} />
        <path d="M121 122h2l2 62q1 6 12 9h-14z" fill={p.dark} />
        <path d={oval(120, 194, 38, 5.5)} fill={p.base} />
        <path d={oval(116, 192.5, 28, 2.6)} fill={p.pale} opacity="0.8" />
        <Form d={bowl} fill={p.glass}>
          <path
            d={turned(120, profile`40 ${mouth}!, 66 ${wide - 3}, 92 ${wide}, 116 ${wide * 0.62}, 128 5`)}
            fill={p.base}
            opacity="0.42"
          />
          <path
            d={path`M70 ${p.between('level', 74, 84)}h100v60H70z`}
            fill={
              p.says(/white/i)
                ? '#ecd27e'
                : p.says(/red/i)
                  ? '#7d2740'
                  : p.pick('wine', ['#7d2740', '#ecd27e', '#e9a3a0'])
            }
          />
          <path d={path`M${122 + wide * 0.3} 30h40v110h-60q26 -40 20 -110z`} fill={p.deep} opacity="0.25" />
          <path d={path`M${126 - wide} 60q-4 26 6 44h7q-8 -22 -4 -46z`} fill="#fff" opacity="0.75" />
        </Form>
        <path d={oval(120, 40, mouth, 4)} fill={p.light} opacity="0.9" />
        <path d={oval(120, 40.6, mouth - 3, 2.6)} fill={p.glass} />
      </>
    );
  },
  'cutlery-set': (p) => {
    const tine = p.between('tine', 34, 42);
    const handle = (x: number) => (
      <Form d={path`M${x - 3} 104h6q5 40 5 84q-1 12 -8 12t-8 -12q0 -44 5 -84z`} fill={p.base}>
        <path d={path`M${x + 1} 100h12v110h-12z`} fill={p.deep} opacity="0.4" />
        <path
          d={path`M${x - 4} 126q-2 30 -2 52`}
          stroke={p.pale}
          strokeWidth="2.4"
          fill="none"
          opacity="0.8"
        />
      </Form>
    );
    const fork = path`M62 ${106 - tine - 18}v${tine - 4}q0 14 14 16v6h6v-6q14 -2 14 -16v${4 - tine}q-4 -5 -7 0v${tine - 12}h-3.5v${12 - tine}q-3.5 -5 -7 0v${tine - 12}h-3.5v${12 - tine}q-4 -5 -7 0z`;
    return (
      <>
        <g transform="translate(5 7)" fill={p.shadow} opacity="0.18">
          <path d={fork} />
          <path d="M71 104h16v84q-8 20-16 0zM115 104h16v84q-8 20-16 0zM158 104h16v84q-8 20-16 0zM112 44q22-4 21 62h-14z" />
          <ellipse cx="166" cy="72" rx="18" ry="28" />
        </g>
        <path d={fork} fill={p.metal.light} />
        <path d="M79 84h17q0 18-14 20v6h-4z" fill={p.metal.base} />
        <path d="M114 40q22 6 20 66h-15q-7-30-5-66z" fill={p.metal.light} />
        <path d="M124 48q11 12 10 58h-5q2-36-5-58z" fill={p.metal.base} />
        <path d="M162 92h8v16h-8z" fill={p.metal.base} />
        <ellipse cx="166" cy="70" rx="18" ry="29" fill={p.metal.light} />
        <path d="M170 43c10 4 14 14 14 27c0 15-8 28-18 29c8-10 12-34 4-56z" fill={p.metal.base} />
        <path d="M154 62q2-11 8-14" stroke="#fff" strokeWidth="3.4" fill="none" strokeLinecap="round" />
        {handle(79)}
        {handle(124)}
        {handle(166)}
      </>
    );
  },
  teapot: (p) => {
    const wide = p.between('wide', 54, 64);
    const high = p.between('high', 96, 108);
    return (
      <>
        <Ground colour={p.shadow} x={116} w={50} />
        <path
          d={path`M${110 + wide * 0.7} 168Q${130 + wide} 160 ${136 + wide} 116q4 -12 16 -14l3 7q-6 4 -7 14q-4 52 -44 64z`}
          fill={p.dark}
        />
        <path
          d={path`M${110 + wide * 0.7} 162Q${126 + wide} 152 ${136 + wide} 116q4 -12 14 -13q-6 3 -8 14q-8 40 -34 54z`}
          fill={p.base}
        />
        <Tube
          d={path`M${114 - wide * 0.8} 122Q${98 - wide} 100 ${84 - wide} 132q0 34 ${wide * 0.5} 44`}
          width={11}
          tone={p.pick('handle', [p, p.trim])}
          lit
        />
        <Turned
          x={112}
          tone={p}
          sag={3}
          gloss={0.65}
          stations={profile`${high} 30!, ${high + 10} ${wide * 0.78}, 146 ${wide}, 178 ${wide * 0.8}, 192 ${wide * 0.56}!, 197 ${wide * 0.56}`}
        >
          <Pattern p={p} scale={1.2} />
        </Turned>
        <Turned
          x={112}
          tone={p}
          stations={profile`${high - 10} 12!, ${high - 6} 24, ${high + 1} 33`}
          sag={2}
        />
        <Turned
          x={112}
          tone={p.trim}
          stations={profile`${high - 26} 5, ${high - 22} 9, ${high - 14} 7, ${high - 9} 4`}
        />
      </>
    );
  },
  'serving-bowl': (p) => {
    const wide = p.between('wide', 78, 88);
    const top = p.between('top', 124, 136);
    return (
      <>
        <Ground colour={p.shadow} w={46} />
        <ellipse cx="120" cy={top} rx={wide} ry="17" fill={p.deep} />
        <path
          d={path`M56 ${top}c-2 -22 18 -30 30 -22c4 -18 30 -20 36 -4c14 -12 36 -4 34 8c16 -2 26 8 22 20q-56 20 -122 -2z`}
          fill={p.leaf.base}
        />
        <path d={path`M66 ${top}c2 -16 20 -18 26 -6c6 -16 26 -12 28 0q-20 14 -54 6z`} fill={p.leaf.light} />
        <path d={path`M130 ${top + 2}c0 -16 18 -20 26 -8q6 8 0 10z`} fill={p.leaf.dark} />
        <circle cx="112" cy={top - 8} r="11" fill="#d9503f" />
        <circle cx="109" cy={top - 11} r="4" fill="#ee8a72" />
        <circle cx="150" cy={top - 8} r="9" fill="#d9503f" />
        <circle cx="148" cy={top - 11} r="3" fill="#ee8a72" />
        <path d={oval(84, top - 4, 10, 7)} fill="#f0d587" />
        <Form d={path`M0 ${top}h${120 - wide}a${wide} 17 0 0 0 ${2 * wide} 0h40v110H0z`} fill="none">
          <Turned
            tone={p}
            sag={3}
            gloss={0.5}
            stations={profile`${top} ${wide}!, ${top + 26} ${wide * 0.88}, 182 ${wide * 0.5}, 188 ${wide * 0.42}!, 196 ${wide * 0.44}`}
          >
            <Pattern p={p} scale={1.2} />
          </Turned>
        </Form>
        <path
          d={path`M${120 - wide} ${top}a${wide} 17 0 0 0 ${2 * wide} 0v5a${wide} 17 0 0 1 ${-2 * wide} 0z`}
          fill={p.light}
        />
      </>
    );
  },
};
