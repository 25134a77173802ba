import { Pattern } from '../../drawing/motif';
import { box, Cast, Form, Ground, Line, oval, path } from '../../drawing/shapes';
import type { Drawings } from '../drawing';

/** Stitches along a hem. */
const Stitch = ({ d, colour }: { d: string; colour: string }) => (
  <Line d={d} colour={colour} width={1.8} dash="5 4" opacity={0.75} />
);

export const clothing: Drawings<'Clothing'> = {
  't-shirt': (p) => {
    const length = p.between('length', 186, 200);
    const shirt = path`M92 44L62 56Q54 60 48 70L24 106q-4 7 3 12l22 15q6 3 10 -3l9 -12v${length - 124}q0 7 7 7h90q7 0 7 -7V118l9 12q4 6 10 3l22 -15q7 -5 3 -12L192 70q-6 -10 -14 -14L148 44q-28 18 -56 0z`;
    const print = p.says(/strip/i)
      ? 'pattern'
      : p.says(/pocket/i)
        ? 'pocket'
        : p.pick('print', ['none', 'badge', 'pattern', 'none']);
    return (
      <>
        <Cast d={shirt} colour={p.shadow} />
        <path d="M90 46q30-10 60 0q-4 22-30 22T90 46z" fill={p.deep} />
        <Form d={shirt} fill={p.base}>
          {print === 'pattern' && <Pattern p={p} motif={p.motif === 'plain' ? 'bands' : p.motif} />}
          <path d="M64 86l6 40l-8 20L30 120zM176 86l-6 40l8 20l50-26z" fill={p.deep} opacity="0.25" />
          <path d="M156 60q22 60 4 150h40V60z" fill={p.deep} opacity="0.22" />
          <path d="M74 80q-2 70 2 130H60V80z" fill={p.pale} opacity="0.3" />
          {print === 'badge' && (
            <>
              <circle cx="120" cy="112" r="23" fill={p.accent.base} />
              <path d="M97 116l14-14l10 10l7-6l15 14q-4 14-23 15q-18-1-23-19z" fill={p.accent.dark} />
              <circle cx="130" cy="101" r="5" fill={p.accent.pale} />
            </>
          )}
        </Form>
        {print === 'pocket' && (
          <path d={path`M134 98h28v20q0 10 -14 14q-14 -4 -14 -14z`} fill={p.accent.base} />
        )}
        <path d="M92 44q28 18 56 0l6 4q-6 28-34 28T86 48z" fill={p.dark} />
        <Stitch d={path`M72 ${length - 8}h96M30 110l24 16M210 110l-24 16`} colour={p.ink} />
      </>
    );
  },
  jeans: (p) => {
    const flare = p.between('flare', -3, 9);
    const jeans = path`M78 30h84l12 166q0 5 -5 5h${-34 - flare}q-5 0 -5 -5L120 96L110 196q0 5 -5 5H${71 - flare}q-5 0 -5 -5z`;
    return (
      <>
        <Cast d={jeans} colour={p.shadow} />
        <path d="M82 26q38 8 76 0v10H82z" fill={p.deep} />
        <Form d={jeans} fill={p.base}>
          <path
            d="M94 96q-6 54-10 110h18l16-110zM140 96q8 54 12 110h-16l-14-110z"
            fill={p.light}
            opacity="0.6"
          />
          <path d="M152 40l14 170h20V30zM108 96l-8 110h14l8-110z" fill={p.deep} opacity="0.35" />
          <path d="M70 28h100v16q-50 8-100 0z" fill={p.dark} />
          <path d={path`M50 190h140v14H50z`} fill={p.light} />
        </Form>
        <path d="M86 28h5v18h-5zM117 30h5v18h-5zM149 28h5v18h-5z" fill={p.deep} />
        <Stitch
          d="M78 50q20 6 24 22M162 50q-20 6-24 22M120 48v46M76 46q44 8 88 0M122 74q10 0 10 18"
          colour="#d9a24a"
        />
        <circle cx="120" cy="39" r="4" fill="#d9a24a" />
        <Stitch d="M66 186h46M128 186h44" colour="#d9a24a" />
      </>
    );
  },
  dress: (p) => {
    const hem = p.between('hem', 188, 204);
    const flare = p.between('flare', 60, 76);
    const sleeves = p.pick('sleeves', ['none', 'cap']);
    const skirt = path`M84 114Q${120 - flare * 0.8} 150 ${120 - flare} ${hem - 6}q0 4 4 5q${flare - 4} 16 ${2 * flare - 8} 0q4 -1 4 -5Q${120 + flare * 0.8} 150 156 114z`;
    return (
      <>
        <path d={skirt} fill={p.shadow} opacity="0.16" transform="translate(6 8)" />
        {sleeves === 'cap' && (
          <path d="M92 40q-26 4-34 34q10 10 28 8zM148 40q26 4 34 34q-10 10-28 8z" fill={p.dark} />
        )}
        <Form
          d="M90 36l8-4q2 26 22 26t22-26l8 4q0 26 12 42q-8 18-6 40H84q2-22-6-40q12-16 12-42z"
          fill={p.base}
        >
          <Pattern p={p} scale={0.9} />
          <path d="M140 30h40v100h-36q10-50-4-100z" fill={p.deep} opacity="0.25" />
        </Form>
        <Form d={skirt} fill={p.base}>
          <Pattern p={p} scale={0.9} />
          <path
            d={path`M136 110q30 50 24 100h50V110zM110 114q-16 50 -14 100h14q-8 -50 6 -100zM96 114q-30 50 -34 90h10q6 -46 28 -90z`}
            fill={p.deep}
            opacity="0.24"
          />
          <path
            d={path`M40 ${hem - 12}q80 18 160 0v20H40z`}
            fill={p.accent.base}
            opacity={p.pick('trimmed', [0, 1])}
          />
        </Form>
        <path d={path`M82 108q38 8 76 0l1 12q-39 8 -78 0z`} fill={p.accent.base} />
        <path d={path`M134 112l8 28l-9 -2l-4 -24z`} fill={p.accent.dark} />
      </>
    );
  },
  sweater: (p) => {
    const neck = p.says(/roll-neck/i) ? 'roll' : p.says(/crew/i) ? 'crew' : p.pick('neck', ['crew', 'roll']);
    const knit = p.pick('knit', ['cable', 'stripes', 'yoke', 'plain']);
    const body =
      'M90 48L64 58q-14 8-18 28L26 172q-1 6 5 8l20 5q6 1 8-5l13-54v70q0 8 8 8h80q8 0 8-8v-70l13 54q2 6 8 5l20-5q6-2 5-8L194 86q-4-20-18-28l-26-10q-30 12-60 0z';
    return (
      <>
        <Cast d={body} colour={p.shadow} />
        <Form d={body} fill={p.base}>
          {knit === 'stripes' && <Pattern p={p} motif="bands" />}
          {knit === 'yoke' && (
            <>
              <path d="M30 88q90 34 180 0v10q-90 34-180 0z" fill={p.accent.base} />
              <Line d="M30 78q90 34 180 0" colour={p.accent.light} width={6} dash="1 11" />
              <Line d="M30 112q90 34 180 0" colour={p.accent.base} width={5} dash="1 9" />
            </>
          )}
          {knit === 'cable' &&
            [96, 120, 144].map((x) => (
              <Line
                key={x}
                d={path`M${x} 64${'q8 8 0 16t0 16'.repeat(4)}M${x} 64${'q-8 8 0 16t0 16'.repeat(4)}`}
                colour={p.dark}
                width={4}
              />
            ))}
          <path d="M62 92l10 40l-8 60L16 180zM178 92l-10 40l8 60l60-12z" fill={p.deep} opacity="0.24" />
          <path d="M152 60q20 70 8 150h30V60z" fill={p.deep} opacity="0.22" />
          <path d="M70 186h100v22H70zM16 164l48 12l-4 14l-48-10zM224 164l-48 12l4 14l48-10z" fill={p.dark} />
        </Form>
        <Line
          d="M80 190v12M90 190v12M100 190v12M110 190v12M120 190v12M130 190v12M140 190v12M150 190v12M160 190v12"
          colour={p.deep}
          width={2}
          opacity={0.6}
        />
        {neck === 'roll' ? (
          <>
            <path d="M92 34q28 8 56 0q4 12 3 22q-31 14-62 0q-1-10 3-22z" fill={p.light} />
            <path d="M130 36q10 0 18-2q4 12 3 22q-8 6-20 7z" fill={p.dark} />
          </>
        ) : (
          <>
            <path d="M88 46q32-10 64 0q-4 22-32 22T88 46z" fill={p.deep} />
            <path d="M90 46q30 18 60 0l5 5q-6 24-35 24T85 51z" fill={p.light} />
          </>
        )}
      </>
    );
  },
  raincoat: (p) => {
    const length = p.between('length', 188, 204);
    const coat = path`M88 62Q64 66 54 86L30 164q-1 6 4 8l22 7q6 1 8 -5l8 -26l-6 ${length - 154}q0 6 6 6h96q6 0 6 -6l-6 ${154 - length}l8 26q2 6 8 5l22 -7q5 -2 4 -8L186 86q-10 -20 -34 -24z`;
    return (
      <>
        <Cast d={coat} colour={p.shadow} />
        <path d="M84 70C72 20 168 20 156 70q-36 16-72 0z" fill={p.base} />
        <path d="M130 33c24 4 32 20 26 37q-10 5-20 7q6-24-6-44z" fill={p.dark} />
        <path d="M98 70C92 40 148 40 142 70q-22 12-44 0z" fill={p.accent.dark} />
        <Form d={coat} fill={p.base}>
          <path d="M64 96l10 40l-10 50L20 170zM176 96l-10 40l10 50l50-16z" fill={p.deep} opacity="0.3" />
          <path d="M154 60q22 70 8 150h40V60z" fill={p.deep} opacity="0.25" />
          <path d="M116 60h10v150h-10z" fill={p.dark} />
          <path d="M70 90q-6 40-4 120h10q-4-70 2-118z" fill={p.pale} opacity="0.5" />
        </Form>
        <path d={box(76, 146, 32, 26, 4)} fill={p.dark} />
        <path d={box(74, 142, 36, 11, 4)} fill={p.light} />
        <path d={box(134, 146, 32, 26, 4)} fill={p.deep} />
        <path d={box(132, 142, 36, 11, 4)} fill={p.base} />
        {[88, 112, 136, 160].map((y) => (
          <circle key={y} cx="121" cy={y} r="4.5" fill={p.trim.light} />
        ))}
        <Line d="M106 74q-2 12 2 22M136 74q2 12-2 22" colour={p.paper.light} width={3} />
      </>
    );
  },
  socks: (p) => {
    const cuff = p.between('cuff', 24, 38);
    const sock = path`M98 ${cuff + 8}q0 -5 5 -5h38q5 0 5 5v84q0 10 8 18l36 34q12 14 -2 26q-14 12 -30 2L106 156q-8 -8 -8 -20z`;
    const one = (back: boolean) => (
      <>
        <Cast d={sock} colour={p.shadow} by={4} />
        <Form d={sock} fill={back ? p.dark : p.base}>
          <Pattern p={p} motif={p.motif === 'plain' ? p.pick('sock', ['bands', 'dots', 'plain']) : p.motif} />
          <path d={path`M90 ${cuff}h70v22H90z`} fill={p.accent.base} />
          <path
            d="M94 118q20 2 28 26l-22 22q-12-20-6-48zM176 146q-22 6-24 34l30 10l26-20z"
            fill={p.accent.base}
          />
          <path d={path`M132 ${cuff}h20v90q4 14 50 50v20q-60 -40 -68 -60z`} fill={p.deep} opacity="0.26" />
        </Form>
        <Line
          d={path`M106 ${cuff + 8}v10M114 ${cuff + 8}v10M122 ${cuff + 8}v10M130 ${cuff + 8}v10M138 ${cuff + 8}v10`}
          colour={p.accent.deep}
          width={2}
          opacity={0.6}
        />
      </>
    );
    return (
      <>
        <g transform="translate(14 -2) rotate(-8 120 120)">{one(true)}</g>
        <g transform="translate(-40 10) rotate(4 120 120)">{one(false)}</g>
      </>
    );
  },
  scarf: (p) => (
    <>
      <path
        d="M78 196l12-100h36l-4 100zM140 196l-8-100h34l14 96z"
        fill={p.shadow}
        opacity="0.16"
        transform="translate(6 8)"
      />
      <Form d="M128 92l38-2l14 102q-22 8-44 4z" fill={p.dark}>
        <Pattern p={p} motif={p.motif === 'plain' ? 'bands' : p.motif} scale={1.1} />
        <path d="M120 80h60v30h-60z" fill={p.deep} opacity="0.4" />
        <path d="M160 80h30v130h-20z" fill={p.deep} opacity="0.3" />
      </Form>
      <Line
        d="M140 197l1 14M149 198l2 14M158 198l2 14M167 197l3 14M176 194l3 14"
        colour={p.dark}
        width={3.6}
      />
      <Form d="M120 30c40 0 66 16 66 36s-26 40-66 40s-66-20-66-40s26-36 66-36z" fill={p.base}>
        <Pattern p={p} scale={1.1} />
        <path d="M50 66q70 50 140 0v50H50z" fill={p.deep} opacity="0.24" />
        <path
          d="M120 30c30 0 50 10 50 24s-20 22-50 22s-50-8-50-22s20-24 50-24z"
          fill={p.deep}
          opacity="0.85"
        />
        <path d="M70 54q0 20 50 22t50-22v10q-10 20-50 20t-50-20z" fill={p.pale} opacity="0.3" />
      </Form>
      <Form d="M84 84l44 6l-8 106q-24 6-46-2z" fill={p.base}>
        <Pattern p={p} motif={p.motif === 'plain' ? 'bands' : p.motif} scale={1.1} />
        <path d="M108 80h30v130h-34z" fill={p.deep} opacity="0.24" />
      </Form>
      <Line d="M78 196l-2 14M87 198l-2 14M96 199l-1 14M105 199v14M114 198v14" colour={p.base} width={3.6} />
      <Form d="M76 78q28-10 58 4q8 12-4 24q-30 8-56-4q-8-14 2-24z" fill={p.light}>
        <path d="M70 98q36 14 70-2v20H70z" fill={p.dark} />
      </Form>
    </>
  ),
  beanie: (p) => {
    const slouch = p.between('slouch', 44, 62);
    const bobble = p.says(/bobble/i) || (!p.says(/fisherman|ribbed/i) && p.pick('bobble', [true, false]));
    const cap = path`M52 164C48 ${slouch + 36} 82 ${slouch} 120 ${slouch}s72 36 68 ${164 - slouch}z`;
    return (
      <>
        <Ground colour={p.shadow} y={196} w={78} />
        {bobble && (
          <>
            <circle cx="120" cy={slouch - 4} r="22" fill={p.accent.base} />
            <path d={path`M126 ${slouch - 25}a22 22 0 0 1 -12 42q20 -12 12 -42z`} fill={p.accent.dark} />
            <Line
              d={path`M106 ${slouch - 12}l5 5M116 ${slouch - 18}l2 6M128 ${slouch - 12}l-4 5M112 ${slouch + 2}l5 -4M130 ${slouch + 2}l-4 -4`}
              colour={p.accent.pale}
              width={3}
            />
          </>
        )}
        <Form d={cap} fill={p.base}>
          <Pattern p={p} motif={p.pick('beanie', ['bands', 'plain', p.motif])} />
          {[-54, -36, -18, 0, 18, 36, 54].map((x) => (
            <Line
              key={x}
              d={path`M${120 + x * 0.2} ${slouch + 6}Q${120 + x * 1.1} ${slouch + 40} ${120 + x * 1.1} 160`}
              colour={p.dark}
              width={3}
              opacity={0.7}
            />
          ))}
          <path d={path`M146 ${slouch}q26 40 18 120h40V${slouch}z`} fill={p.deep} opacity="0.3" />
          <path d={path`M70 150q-2 -60 34 -84q-24 40 -20 84z`} fill={p.pale} opacity="0.4" />
        </Form>
        <Form d={box(44, 148, 152, 44, 14)} fill={p.light}>
          {Array.from({ length: 15 }, (_, i) => 50 + i * 10).map((x) => (
            <path key={x} d={box(x + 5, 144, 3.4, 52, 1)} fill={p.dark} opacity="0.7" />
          ))}
          <path d="M160 140h40v60h-40z" fill={p.deep} opacity="0.3" />
        </Form>
        <path d={box(104, 162, 32, 17, 3)} fill={p.leather.base} />
        <path d={oval(120, 170, 4)} fill={p.leather.pale} />
      </>
    );
  },
};
