import { Pattern } from '../../drawing/motif';
import type { Paint } from '../../drawing/paint';
import { box, Cast, Form, Line, oval, path, Tube } from '../../drawing/shapes';
import type { PicturedForms } from '../pictured-forms';

const BODY =
  'M90 48L64 58q-14 8-18 28L26 172q-1 6 5 8l20 5q6 1 8-5l13-54v70q0 8 8 8h80q8 0 8-8v-70l13 54q2 6 8 5l20-5q6-2 5-8L194 86q-4-20-18-28l-26-10q-30 12-60 0z';

const SHADE = (p: Paint) => (
  <>
    <path d="M62 92l10 40l-8 60L16 180zM178 92l-10 40l8 60l60-12z" fill={p.deep} opacity="0.24" />
    <path d="M152 60q20 70 8 150h30V60z" fill={p.deep} opacity="0.22" />
    <path d="M70 186h100v22H70zM16 164l48 12l-4 14l-48-10zM224 164l-48 12l4 14l48-10z" fill={p.dark} />
  </>
);

const cardigan = (p: Paint) => (
  <>
    <Cast d={BODY} colour={p.shadow} />
    <path d="M92 48q28-12 56 0l-28 70z" fill={p.deep} />
    <Form
      d="M90 48L64 58q-14 8-18 28L26 172q-1 6 5 8l20 5q6 1 8-5l13-54v70q0 8 8 8h80q8 0 8-8v-70l13 54q2 6 8 5l20-5q6-2 5-8L194 86q-4-20-18-28l-26-10l-30 70z"
      fill={p.base}
    >
      <Pattern p={p} motif={p.pick('cardigan', ['plain', 'plain', 'bands'])} />
      {SHADE(p)}
    </Form>
    <path d="M88 46q-6 4-4 10l30 72v76h6v-84zM152 46q6 4 4 10l-30 72v76h-6v-84z" fill={p.light} />
    <path d="M152 46q6 4 4 10l-30 72v76h-6v-84z" fill={p.dark} />
    {[134, 152, 170, 188].map((y) => (
      <circle key={y} cx="120" cy={y} r="4.5" fill={p.trim.base} />
    ))}
    <path d={box(80, 152, 26, 26, 4)} fill={p.dark} opacity="0.7" />
    <path d={box(136, 152, 26, 26, 4)} fill={p.deep} opacity="0.6" />
  </>
);

const hoodie = (p: Paint) => (
  <>
    <Cast d={BODY} colour={p.shadow} />
    <path d="M82 62C70 16 170 16 158 62q-38 20-76 0z" fill={p.dark} />
    <path d="M97 62C88 34 152 34 143 62q-22 14-46 0z" fill={p.deep} />
    <Form d={BODY} fill={p.base}>
      {SHADE(p)}
    </Form>
    <path d="M86 50q-4 8 2 14q32 22 64 0q6-6 2-14q-34 22-68 0z" fill={p.light} />
    <path d="M90 136h60l14 40q0 4-4 4H80q-4 0-4-4z" fill={p.dark} />
    <path d="M90 136h60l2 6H88z" fill={p.light} />
    <Line d="M108 70q-2 18 0 34M132 70q2 16 0 28" colour={p.paper.light} width={3.4} />
  </>
);

const silkScarf = (p: Paint) => (
  <g transform={`rotate(${p.between('angle', -8, 8).toFixed(1)} 120 120)`}>
    <path
      d="M46 50q74-14 150 2q-10 72 2 140q-76 12-152-2q12-70 0-140z"
      fill={p.shadow}
      opacity="0.18"
      transform="translate(6 8)"
    />
    <Form d="M46 50q74-14 150 2q-10 72 2 140q-76 12-152-2q12-70 0-140z" fill={p.base}>
      <path d="M68 70h106v100H68z" fill={p.accent.base} />
      <path d="M76 78h90v84H76z" fill={p.light} />
      <path d="M120 84l34 36l-34 36l-34-36z" fill={p.dark} />
      <circle cx="121" cy="120" r="15" fill={p.accent.light} />
      <path d="M40 40h60q-10 80 20 160H40z" fill="#fff" opacity="0.14" />
      <path d="M150 40q30 80-10 160h70V40z" fill={p.deep} opacity="0.18" />
    </Form>
  </g>
);

const poncho = (p: Paint) => {
  const cape = path`M98 62Q50 80 24 176q0 8 8 10q88 26 176 0q8 -2 8 -10Q190 80 142 62z`;
  return (
    <>
      <Cast d={cape} colour={p.shadow} />
      <path d="M84 72C72 18 168 18 156 72q-36 20-72 0z" fill={p.base} />
      <path d="M98 72C90 40 150 40 142 72q-22 14-44 0z" fill={p.accent.dark} />
      <Form d={cape} fill={p.base}>
        <path d="M150 60q40 60 34 150h50V60z" fill={p.deep} opacity="0.3" />
        <path d="M96 66q-46 50-60 126h16q14-76 52-124z" fill={p.pale} opacity="0.4" />
        <path d="M110 70q-10 60-8 140M136 70q12 60 10 140" stroke={p.dark} strokeWidth="4" fill="none" />
      </Form>
      <Tube d="M106 82q-2 14 2 24M134 82q2 14-2 22" width={3} tone={p.paper} />
      <path d={oval(120, 96, 5)} fill={p.trim.light} />
    </>
  );
};

export const clothingForms: PicturedForms = {
  sweater: [
    [/cardigan/i, cardigan],
    [/hood/i, hoodie],
  ],
  raincoat: [[/poncho/i, poncho]],
  scarf: [[/silk/i, silkScarf]],
};
