import type { Paint } from '../../drawing/paint';
import { Form, Ground, Line, path, Tube } from '../../drawing/shapes';

/** Low, or by name high; laced, or by name without. */
export function Sneakers({ p }: { p: Paint }) {
  const top = p.says(/high-top/i) ? 66 : 102;
  const laced = !p.says(/slip-on/i);
  const flash = p.pick('flash', ['swoop', 'bars', 'patch']);
  const upper = path`M40 ${top + 8}q0 -12 11 -12q8 1 12 8q10 14 23 10q11 -4 15 -12l9 3Q126 130 154 144q40 6 51 30q2 6 1 10H36Q32 140 40 ${top + 8}z`;
  return (
    <>
      <Ground colour={p.shadow} x={124} y={199} w={92} />
      <Form d={upper} fill={p.base}>
        <path
          d={path`M30 ${top - 10}h46q12 40 2 110H30z`}
          fill={p.pick('heel', [p.accent.base, p.dark, p.light])}
        />
        <path
          d="M164 150q40 4 46 40h-60q-8-26 14-40z"
          fill={p.pick('toe', [p.light, p.paper.light, p.dark])}
        />
        {flash === 'bars' && <path d="M96 140l11-3l16 50h-13zM118 136l9-3l18 54h-12z" fill={p.paper.light} />}
        {flash === 'swoop' && <path d="M76 152q34 22 88-8q-30 42-78 34q-14-6-10-26z" fill={p.accent.light} />}
        {flash === 'patch' && top < 80 && <circle cx="78" cy="112" r="15" fill={p.paper.light} />}
        {!laced && <path d="M100 130l20-24l22 26l-18 14z" fill={p.deep} />}
        <path d="M30 172h190v16H30z" fill={p.deep} opacity="0.3" />
      </Form>
      <path d={path`M63 ${top + 4}q10 14 23 10q11 -4 15 -12l9 3q-2 20 -24 24q-26 0 -23 -25z`} fill={p.deep} />
      <path d={path`M47 ${top - 2}q-3 -12 6 -12q8 1 7 14z`} fill={p.accent.dark} />
      {laced && (
        <Line d="M114 122l15-9M124 132l15-9M135 141l14-9M147 148l12-9" colour={p.paper.light} width={5} />
      )}
      <path d="M33 180q90 5 174-1q5 4 4 11q-1 8-9 8H44q-10 0-11-18z" fill={p.paper.light} />
      <path d="M34 190h177q-1 8-9 8H44q-8 0-10-8z" fill={p.paper.dark} />
    </>
  );
}

/** Laced, or by name an elastic-sided Chelsea or a plain rubber boot. */
export function Boots({ p }: { p: Paint }) {
  const high = p.says(/rubber/i) ? 38 : Math.round(p.between('high', 58, 72));
  const form = p.says(/rubber/i) ? 'rubber' : p.says(/chelsea/i) ? 'chelsea' : 'laced';
  const upper = path`M70 ${high}h56q-2 50 2 ${132 - high}q12 16 40 20q26 6 26 36H66q-4 -70 4 -${188 - high}z`;
  const sole = (
    <>
      <path d="M62 184h134q3 14-6 14h-72l-6-4l-6 4H66q-6-2-4-14z" fill={p.rubber.base} />
      <path d="M62 184h134v5H62z" fill={form === 'rubber' ? p.accent.base : p.leather.base} />
    </>
  );
  return (
    <>
      <Ground colour={p.shadow} x={128} y={199} w={84} />
      <g transform="translate(28 -6)">
        <path d={upper} fill={p.deep} />
        {sole}
      </g>
      <g transform="translate(-14 0)">
        {form !== 'rubber' && <Tube d={path`M76 ${high}q-2 -18 6 -18t7 18`} width={5} tone={p.leather} />}
        <Form d={upper} fill={p.base}>
          <path
            d={path`M112 ${high - 4}h30q-6 60 0 80q24 30 60 30v90h-56q-6 -60 -36 -74z`}
            fill={p.deep}
            opacity="0.22"
          />
          <path d="M150 150q44 0 46 44h-54q-10-30 8-44z" fill={p.dark} />
          <path d={path`M74 ${high + 18}q-6 60 -4 110h9q-4 -60 4 -110z`} fill={p.pale} opacity="0.5" />
          <path d={path`M60 ${high - 4}h80v16H60z`} fill={form === 'rubber' ? p.accent.base : p.light} />
          {form === 'chelsea' && (
            <path d={path`M92 ${high - 2}h26q-2 44 -12 62q-14 -20 -14 -62z`} fill={p.rubber.base} />
          )}
        </Form>
        {form === 'laced' && (
          <>
            <path d={path`M108 ${high + 14}h17q-1 40 4 ${104 - high}q-14 0 -18 -6z`} fill={p.dark} />
            <Line
              d={path`M106 ${high + 24}l18 4M106 ${high + 40}l18 3M107 ${high + 56}l19 3M110 ${high + 71}l20 1`}
              colour={p.paper.dark}
              width={4}
            />
          </>
        )}
        {sole}
      </g>
    </>
  );
}
