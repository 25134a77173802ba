import { Pattern } from '../../drawing/motif';
import type { Paint } from '../../drawing/paint';
import { Form, Ground, Line, oval, path, profile, Tube, Turned, turned } from '../../drawing/shapes';
import type { PicturedForms } from '../pictured-forms';

const mosesBasket = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={84} />
    <Line d="M70 110C76 46 164 46 170 110" colour={p.leather.base} width={8} />
    <path d={oval(120, 122, 92, 24)} fill={p.wood.deep} />
    <path d="M40 120q80-40 160 0q-10 18-80 18t-80-18z" fill={p.paper.light} />
    <Form d="M70 126q50-16 118-4l6 20H60z" fill={p.base}>
      <Pattern p={p} motif={p.pick('cover', ['dots', 'plain', 'check'])} />
    </Form>
    <Form d="M28 122a92 24 0 0 0 184 0q-2 54-34 76H62q-32-22-34-76z" fill={p.wood.base}>
      {[140, 154, 168, 182, 196].map((y, i) => (
        <Line
          key={y}
          d={path`M10 ${y - 10}q110 34 220 0`}
          colour={i % 2 ? p.wood.dark : p.wood.light}
          width={7}
          dash="11 5"
        />
      ))}
      <path d="M170 120h60v90h-80q26-40 20-90z" fill={p.wood.deep} opacity="0.4" />
    </Form>
    <Tube d="M28 122a92 24 0 0 0 184 0" width={8} tone={p.wood} lit />
  </>
);

const sippyCup = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={48} />
    <Tube d="M84 116q-34-4-32 26t36 26M156 116q34-4 32 26t-36 26" width={11} tone={p} lit />
    <Form d={turned(120, profile`92 42!, 192 34`, 3)} fill={p.accent.light}>
      <circle cx="112" cy="142" r="20" fill={p.paper.light} />
      <path d="M112 130l4 8l9 1l-7 6l2 9l-8-5l-8 5l2-9l-7-6l9-1z" fill={p.accent.base} />
      <path d={turned(120, profile`80 42!, 200 34`, 3, 0.4, 1.1)} fill={p.accent.deep} opacity="0.3" />
      <path d="M86 104h6l3 80h-5z" fill="#fff" opacity="0.6" />
    </Form>
    <path d="M104 66l6-24q10-6 20 0l6 24z" fill={p.light} />
    <path d="M122 39q5 0 8 3l6 24h-14z" fill={p.base} />
    <Turned tone={p} sag={3} stations={profile`62 30!, 72 42, 96 44`} />
  </>
);

export const babyForms: PicturedForms = {
  crib: [[/basket/i, mosesBasket]],
  'baby-bottle': [[/sippy/i, sippyCup]],
};
