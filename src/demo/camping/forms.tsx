import { Pattern } from '../../drawing/motif';
import type { Paint } from '../../drawing/paint';
import { box, Form, Ground, Line } from '../../drawing/shapes';
import type { PicturedForms } from '../pictured-forms';

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

export const campingForms: PicturedForms = {
  tent: [[/bell/i, bellTent]],
  cooler: [[/soft|bag|backpack/i, softCooler]],
};
