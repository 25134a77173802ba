import { Pattern } from '../../drawing/motif';
import type { Paint } from '../../drawing/paint';
import { box, Form, Ground, Line } from '../../drawing/shapes';
import type { PicturedForms } from '../pictured-forms';

const duffel = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={98} />
    <Line d="M84 116C84 44 158 44 158 116" colour={p.dark} width={9} />
    <Form d={box(20, 100, 200, 96, 40)} fill={p.base}>
      <Pattern p={p} motif={p.pick('bag', ['plain', 'plain', 'check'])} />
      <path d="M20 90h46q14 56 0 116H20z" fill={p.dark} />
      <path d="M220 90h-46q-14 56 0 116h46z" fill={p.deep} opacity="0.7" />
      <path d="M60 108q60-12 120 0v8q-60-12-120 0z" fill={p.pale} opacity="0.5" />
      <path d="M10 172h220v30H10z" fill={p.deep} opacity="0.3" />
    </Form>
    <Line d="M64 106h112" colour={p.metal.light} width={3} dash="4 3" />
    <path d={box(172, 101, 14, 9, 3)} fill={p.metal.base} />
    <path d="M78 112h10v84H78zM154 112h10v84h-10z" fill={p.leather.base} />
    <Line d="M83 124C82 58 160 58 159 124" colour={p.leather.light} width={9} />
    <path d={box(106, 66, 30, 14, 6)} fill={p.leather.dark} />
  </>
);

const clutch = (p: Paint) => (
  <>
    <Ground colour={p.shadow} y={184} w={92} />
    {p.says(/belt/i) && <Line d="M36 120Q10 90 40 78H200Q230 90 204 120" colour={p.dark} width={10} />}
    <path d={box(30, 96, 180, 88, 12)} fill={p.dark} />
    <Form d="M42 92h156q14 0 14 14l-2 16q-6 22-90 26q-84-4-90-26l-2-16q0-14 14-14z" fill={p.base}>
      <Pattern p={p} motif={p.pick('bag', ['plain', 'plain', 'waves'])} />
      <path d="M168 80h60v80h-76q24-40 16-80z" fill={p.deep} opacity="0.26" />
      <path d="M20 90h200v8H20z" fill={p.light} />
    </Form>
    <circle cx="121" cy="147" r="12" fill="#a3823d" />
    <circle cx="119" cy="145" r="11" fill="#dabd74" />
    <circle cx="116" cy="142" r="4" fill="#f2dfa6" />
  </>
);

const cardHolder = (p: Paint) => (
  <g transform={`rotate(${p.between('angle', -9, -3).toFixed(1)} 120 120)`}>
    <path d={box(54, 74, 136, 104, 12)} fill={p.shadow} opacity="0.18" transform="translate(6 10)" />
    <path d={box(66, 50, 112, 70, 8)} fill={p.accent.base} />
    <path d={box(66, 60, 112, 12, 0)} fill={p.accent.deep} />
    <path d={box(62, 66, 118, 60, 8)} fill={p.paper.light} />
    <path d={box(74, 75, 22, 15, 3)} fill="#d9b25a" />
    <path d={box(52, 78, 136, 102, 12)} fill={p.deep} transform="translate(2 3)" />
    <Form
      d="M64 78h38q4 14 18 14t18-14h38q12 0 12 12v78q0 12-12 12H64q-12 0-12-12V90q0-12 12-12z"
      fill={p.base}
    >
      <path d="M150 70h50v120h-66q22-60 16-120z" fill={p.deep} opacity="0.26" />
      <path d="M46 122h150v4H46z" fill={p.deep} opacity="0.5" />
      <path d="M46 126h150v3H46z" fill={p.light} />
    </Form>
    <Line d={box(59, 134, 122, 39, 7)} colour={p.ink} width={1.8} dash="5 4" opacity={0.7} />
  </g>
);

export const shoesAndBagsForms: PicturedForms = {
  suitcase: [[/duffel|weekend/i, duffel]],
  handbag: [[/clutch|belt/i, clutch]],
  wallet: [[/card holder|coin|passport/i, cardHolder]],
};
