import { Pattern } from '../../drawing/motif';
import type { Paint } from '../../drawing/paint';
import { box, Form, Ground, Line } from '../../drawing/shapes';
import type { PicturedForms } from '../pictured-forms';

const blanketThrow = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={70} />
    <path d={box(52, 132, 136, 66, 16)} fill={p.wood.dark} />
    <Line d="M60 150h120M60 166h120M60 182h120" colour={p.wood.light} width={7} dash="12 5" />
    <Form
      d="M62 96q60-24 118 4q14 8 8 26q-6 40 0 66q-26 8-52 0q-4-30-2-50q-40 10-76-10q-8-22 4-36z"
      fill={p.base}
    >
      <Pattern p={p} />
      <path d="M134 142q0-30 50-34v90h-52z" fill={p.deep} opacity="0.2" />
      <path d="M62 108q50-18 100-2q-60 0-104 20z" fill={p.pale} opacity="0.5" />
    </Form>
    <Line
      d="M140 190v14M149 192v14M158 193v14M167 193v13M176 192v13M185 190v13"
      colour={p.dark}
      width={3.4}
    />
  </>
);

export const bedAndBathForms: PicturedForms = {
  'throw-blanket': [[/chunky|fringed/i, blanketThrow]],
};
