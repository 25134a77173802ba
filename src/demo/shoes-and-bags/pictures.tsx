import { Pattern } from '../../drawing/motif';
import { box, Cast, Form, Ground, Line, oval, path, Tube } from '../../drawing/shapes';
import type { Drawings } from '../drawing';
import { Boots, Sneakers } from './footwear';

export const shoesAndBags: Drawings<'Shoes & Bags'> = {
  sneakers: (p) => <Sneakers p={p} />,
  boots: (p) => <Boots p={p} />,
  sandals: (p) => {
    const sole =
      'M100 40c22-6 40 10 40 44c0 26-8 36-6 62c2 32-8 52-28 54c-22 0-32-20-30-50c2-28-10-40-8-66c2-28 14-40 32-44z';
    const design = p.pick('straps', ['cross', 'slide', 'thong']);
    const one = (
      <>
        <Cast d={sole} colour={p.shadow} by={7} />
        <path d={sole} fill={p.rubber.base} transform="translate(3 4)" />
        <Form d={sole} fill={p.leather.light}>
          <path d="M118 30q30 60 2 180h40V30z" fill={p.leather.base} opacity="0.7" />
          <path d="M92 172q14-10 28 0q0 18-14 18t-14-18z" fill={p.leather.dark} opacity="0.5" />
        </Form>
        {design === 'thong' && <Tube d="M106 70Q84 90 74 128M106 70q24 18 32 56" width={10} tone={p} lit />}
        {design === 'cross' && (
          <>
            <path d="M66 76l16-12q30 18 58 58l-8 18q-34-14-66-64z" fill={p.dark} />
            <path d="M140 66l-16-8q-32 20-54 64l4 16q36-16 68-54z" fill={p.base} />
            <path d="M138 68l-14-9q-30 20-52 60l4-2q28-36 62-49z" fill={p.light} />
          </>
        )}
        {design === 'slide' && (
          <Form d="M64 84q36-26 78-4q6 24-2 48q-32-16-66 0q-10-18-10-44z" fill={p.base}>
            <Pattern p={p} scale={0.8} />
            <path d="M120 60h30v80h-30z" fill={p.deep} opacity="0.3" />
            <path d="M60 84q40-28 84-6v8q-40-20-84 6z" fill={p.light} />
          </Form>
        )}
        {design !== 'slide' && (
          <>
            <path d="M74 148q28 14 58-2l2 16q-30 14-60 2z" fill={p.base} />
            <path d={box(122, 146, 14, 15, 3)} fill="none" stroke={p.metal.light} strokeWidth="3" />
          </>
        )}
      </>
    );
    return (
      <>
        <g transform="translate(178 8) scale(-1 1) rotate(-7 100 120) translate(-50 0)">{one}</g>
        <g transform="translate(-34 8) rotate(-7 100 120)">{one}</g>
      </>
    );
  },
  'tote-bag': (p) => {
    const bag = 'M54 84h132l8 106q0 8-8 8H54q-8 0-8-8z';
    const print = p.pick('print', ['pattern', 'leaf', 'sun']);
    return (
      <>
        <Ground colour={p.shadow} w={78} />
        <Line d="M90 92C88 18 152 18 150 92" colour={p.deep} width={9} />
        <Form d={bag} fill={p.base}>
          {print === 'pattern' && (
            <Pattern p={p} scale={1.3} motif={p.motif === 'plain' ? 'stripes' : p.motif} />
          )}
          <path d="M158 80q20 60 6 130h40V80z" fill={p.deep} opacity="0.24" />
          <path d="M60 84q-6 60-6 116h10q0-70 6-116z" fill={p.pale} opacity="0.4" />
          <path d="M40 80h160v9H40z" fill={p.light} />
          <path d="M86 90q-10 60-2 110h8q-10-60-2-110z" fill={p.deep} opacity="0.16" />
        </Form>
        {print === 'leaf' && (
          <g fill={p.ink}>
            <path d="M118 112h4v66h-4z" />
            <path d="M120 160q-28-2-32-26q28 0 32 26zM120 146q26-4 30-26q-26 2-30 26zM120 124q-12-12-2-26q12 10 2 26z" />
          </g>
        )}
        {print === 'sun' && (
          <>
            <circle cx="120" cy="138" r="28" fill={p.accent.base} />
            <path d="M82 146q38-16 76 0v8q-38-14-76 0zM88 160q32-12 64 0v6q-32-10-64 0z" fill={p.ink} />
          </>
        )}
        <Line d="M88 110V92C86 8 154 8 152 92V110" colour={p.light} width={9} />
        <Line d="M152 110V92C153 60 144 42 132 34" colour={p.dark} width={9} />
        <path d="M83 98h10v14H83zM147 98h10v14h-10z" fill={p.leather.base} />
      </>
    );
  },
  handbag: (p) => {
    const wide = p.between('wide', 70, 80);
    const flap = p.between('flap', 138, 156);
    const metal = p.pick('clasp', [
      { light: '#ecd69a', base: '#c3a054', dark: '#a3823d', pale: '#f6e8c0', deep: '#7f642c' },
      p.metal,
    ]);
    return (
      <>
        <Ground colour={p.shadow} w={wide + 4} />
        <Tube
          d={path`M${122 - wide * 0.6} 104C${120 - wide * 0.5} 22 ${120 + wide * 0.5} 22 ${118 + wide * 0.6} 104`}
          width={9}
          tone={p}
          lit
        />
        <Form
          d={path`M${120 - wide * 0.84} 100h${wide * 1.68}q8 0 10 8l${wide * 0.13} 78q0 10 -10 10H${120 - wide}q-10 0 -10 -10l${wide * 0.16} -78q2 -8 10 -8z`}
          fill={p.dark}
        >
          <path d="M170 90h40v120h-50z" fill={p.deep} opacity="0.5" />
        </Form>
        <Form
          d={path`M${118 - wide * 0.84} 94h${wide * 1.68 + 4}q8 0 10 9l4 ${flap - 128}q0 14 -16 16q${-wide * 0.9} 12 ${-wide * 1.68} 0q-16 -2 -16 -16l4 ${128 - flap}q2 -9 10 -9z`}
          fill={p.base}
        >
          <Pattern p={p} motif={p.pick('bag', ['plain', 'plain', 'plain', 'check'])} scale={0.9} />
          <path d={path`M${120 + wide * 0.5} 90h60v80h-70q14 -40 10 -80z`} fill={p.deep} opacity="0.28" />
          <path d="M30 94h180v7H30z" fill={p.light} />
        </Form>
        <path d={box(106, flap - 16, 28, 24, 6)} fill={metal.dark} />
        <path d={box(105, flap - 17, 28, 24, 6)} fill={metal.base} />
        <path d={box(111, flap - 12, 16, 8, 4)} fill={metal.light} />
        <circle cx={122 - wide * 0.6} cy="104" r="6" fill={metal.base} />
        <circle cx={118 + wide * 0.6} cy="104" r="6" fill={metal.dark} />
        <Line
          d={path`M${132 - wide} 190H${108 + wide}`}
          colour={p.ink}
          width={1.8}
          dash="5 4"
          opacity={0.6}
        />
      </>
    );
  },
  suitcase: (p) => {
    const top = p.between('top', 66, 82);
    const ribs = p.pick('ribs', [3, 4, 5, 0]);
    const wide = p.between('wide', 54, 62);
    return (
      <>
        <Ground colour={p.shadow} w={wide + 10} y={200} />
        <path
          d={path`M98 ${top}V36q0 -6 6 -6h32q6 0 6 6v${top - 36}h-7V37h-30v${top - 37}z`}
          fill={p.metal.dark}
        />
        <path d={box(96, 24, 48, 12, 6)} fill={p.rubber.base} />
        <path d={box(100, 26, 30, 4, 2)} fill={p.rubber.pale} />
        <path d={box(120 - wide + 8, 186, 16, 14, 6)} fill={p.rubber.dark} />
        <path d={box(120 + wide - 24, 186, 16, 14, 6)} fill={p.rubber.dark} />
        <Form d={box(120 - wide, top, 2 * wide, 192 - top, 16)} fill={p.base}>
          {ribs === 0 && <Pattern p={p} scale={1.4} />}
          {Array.from({ length: ribs }, (_, i) => 120 - wide + ((i + 1) * 2 * wide) / (ribs + 1)).map((x) => (
            <g key={x}>
              <path d={box(x - 4, top + 12, 8, 168 - top, 4)} fill={p.dark} />
              <path d={box(x - 4, top + 12, 3, 168 - top, 2)} fill={p.light} />
            </g>
          ))}
          <path
            d={path`M${120 + wide * 0.6} ${top - 6}h60v160h-70q20 -60 10 -160z`}
            fill={p.deep}
            opacity="0.34"
          />
          <path
            d={path`M${128 - wide} ${top + 20}q0 -12 12 -12`}
            stroke={p.pale}
            strokeWidth="6"
            strokeLinecap="round"
            fill="none"
            opacity="0.8"
          />
        </Form>
        <path d={box(104, top - 7, 32, 10, 5)} fill={p.rubber.light} />
        <path d={path`M${126 + wide * 0.4} ${top - 2}l-6 26`} stroke={p.leather.dark} strokeWidth="3" />
        <path d={box(112 + wide * 0.4, top + 22, 18, 28, 4)} fill={p.accent.base} />
        <circle cx={121 + wide * 0.4} cy={top + 28} r="2.5" fill={p.accent.deep} />
      </>
    );
  },
  wallet: (p) => {
    const stitch = p.pick('stitch', [true, false]);
    return (
      <>
        <Ground colour={p.shadow} y={190} w={86} />
        <g transform={`rotate(${p.between('angle', -8, -2).toFixed(1)} 120 140)`}>
          <path d={box(58, 58, 104, 64, 8)} fill={p.accent.light} transform="rotate(-5 110 90)" />
          <path d={box(58, 66, 104, 12, 0)} fill={p.accent.deep} transform="rotate(-5 110 90)" />
          <path d={box(72, 68, 108, 64, 8)} fill={p.paper.light} transform="rotate(3 120 100)" />
          <path d={box(84, 78, 24, 16, 3)} fill="#d9b25a" transform="rotate(3 120 100)" />
          <path d={box(38, 88, 166, 98, 12)} fill={p.deep} transform="translate(3 4)" />
          <Form d={box(36, 88, 166, 98, 12)} fill={p.base}>
            <path d="M30 84h180v14H30z" fill={p.light} />
            <path d="M150 80h70v120h-84q24-60 14-120z" fill={p.deep} opacity="0.28" />
          </Form>
          {stitch && <Line d={box(43, 95, 152, 84, 8)} colour={p.ink} width={1.8} dash="5 4" opacity={0.8} />}
          <path d="M208 122h-38q-16 0-16 16t16 16h38z" fill={p.dark} />
          <path d="M204 122h-34q-14 0-15 12h49z" fill={p.base} />
          <circle cx="172" cy="138" r="7" fill={p.metal.dark} />
          <path d={oval(171, 137, 5)} fill={p.metal.pale} />
        </g>
      </>
    );
  },
};
