import type { Paint } from '../../drawing/paint';
import { box, Form, Ground, oval, profile, Turned } from '../../drawing/shapes';
import type { PicturedForms } from '../pictured-forms';
import { beauty } from './pictures';

const pumpSoap = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={54} />
    <path d="M116 50h8v34h-8z" fill={p.metal.base} />
    <path d="M84 42q0-6 8-6h36q8 0 8 8v8h-28l-12 2q-4 4-4 8h-6q-2-12-2-20z" fill={p.trim.base} />
    <path d="M84 42q0-6 8-6h36q8 0 8 5v2H94q-8 0-9 5z" fill={p.trim.light} />
    <Turned tone={p.trim} stations={profile`70 16!, 88 18`} sag={2} />
    <Turned tone={p} sag={5} gloss={0.7} stations={profile`86 16!, 96 38, 116 50, 186 50!, 195 44`}>
      <path d="M50 124h140v44H50z" fill={p.paper.light} />
      <path d={box(88, 136, 64, 6, 3)} fill={p.deep} />
      <path d={box(100, 150, 40, 4, 2)} fill={p.accent.base} />
    </Turned>
  </>
);

const refillPouch = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={62} />
    <path d={box(142, 36, 22, 24, 4)} fill={p.trim.base} />
    <Form d="M72 52h66l32 8l4 20q6 60-2 112q-1 6-8 6H76q-7 0-8-6q-8-60-2-112z" fill={p.base}>
      <path d="M154 50q12 80 0 160h40V50z" fill={p.deep} opacity="0.32" />
      <path d="M78 60q-6 70-2 130h10q-6-60 2-130z" fill={p.pale} opacity="0.5" />
      <path d="M60 50h110v14H60z" fill={p.dark} />
      <path d="M60 176q60-14 116 0v30H60z" fill={p.accent.base} />
    </Form>
    <circle cx="120" cy="122" r="34" fill={p.paper.light} />
    <path d="M120 98q20 26 14 38q-5 10-14 10t-14-10q-6-12 14-38z" fill={p.base} />
  </>
);

const serum = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={46} />
    <Turned tone={p.rubber} stations={profile`28 8, 34 12, 56 11`} />
    <Turned tone={p.metal} stations={profile`54 17!, 82 17`} sag={2} />
    <Turned tone={p} sag={4} gloss={0.75} stations={profile`80 14!, 92 18, 106 38, 190 38!, 196 34`}>
      <path d="M60 122h120v50H60z" fill={p.paper.light} />
      <path d={box(98, 134, 44, 5, 2)} fill={p.deep} />
      <path d={box(106, 146, 28, 4, 2)} fill={p.accent.base} />
    </Turned>
    <path d="M176 150q13 16 9 25q-3 8-9 8t-9-8q-4-9 9-25z" fill={p.light} />
    <path d="M172 172q0 5 4 6" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" fill="none" />
  </>
);

const creamTube = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={44} />
    <Form d="M82 34h76l-12 128h-52z" fill={p.base}>
      <path d="M78 30h84v16H78z" fill={p.dark} />
      <path d="M130 40h40v130h-38z" fill={p.deep} opacity="0.32" />
      <path d="M92 50h8l4 106h-8z" fill={p.pale} opacity="0.7" />
      <path d="M80 84h80v40H80z" fill={p.paper.light} />
    </Form>
    <path d={box(100, 93, 40, 6, 3)} fill={p.deep} />
    <path d={box(107, 106, 26, 4, 2)} fill={p.accent.base} />
    <Turned tone={p.trim} stations={profile`160 26!, 196 28`} sag={2} />
  </>
);

const electricToothbrush = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={44} />
    <path d={box(98, 30, 14, 24, 4)} fill={p.paper.light} />
    <path d={box(98, 30, 14, 8, 3)} fill={p.accent.light} />
    <path d="M112 28q14-4 14 12l2 60h-16l-2-60z" fill={p.paper.base} />
    <path d="M120 30q6 2 6 10l2 60h-8z" fill={p.paper.deep} />
    <Turned tone={p} gloss={0.7} sag={2} stations={profile`96 9!, 106 17, 150 20, 190 16`}>
      <path d={box(110, 122, 16, 40, 8)} fill={p.paper.light} />
    </Turned>
    <circle cx="118" cy="134" r="5" fill={p.accent.base} />
    <Turned tone={p.rubber} sag={3} stations={profile`182 24!, 190 34, 196 36`} />
  </>
);

const lipGloss = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={58} />
    <Form d={box(74, 96, 40, 102, 8)} fill={p.glass}>
      <path d={box(79, 100, 30, 94, 5)} fill={p.base} />
      <path d="M98 90h20v120H98z" fill={p.deep} opacity="0.3" />
      <path d="M81 108h5v78h-5z" fill="#fff" opacity="0.7" />
    </Form>
    <Turned x={94} tone={p.trim} gloss={0.6} stations={profile`34 15!, 96 17`} sag={1} />
    <g transform="rotate(16 160 150)">
      <path d="M158 92h5v64h-5z" fill={p.metal.base} />
      <path d="M155 152h11q3 20-2 34q-6 6-8-4z" fill={p.base} />
      <Turned x={160} tone={p.trim} gloss={0.6} stations={profile`30 14!, 94 16`} sag={1} />
    </g>
  </>
);

const balm = (p: Paint) => (
  <>
    <Ground colour={p.shadow} x={122} w={84} />
    <path d={oval(168, 160, 44, 38)} fill={p.dark} />
    <path d={oval(165, 157, 43, 37)} fill={p.base} />
    <path d={oval(164, 156, 34, 29)} fill={p.light} />
    <path d={box(142, 146, 44, 6, 3)} fill={p.deep} />
    <path d={box(150, 159, 28, 4, 2)} fill={p.accent.deep} />
    <Turned x={84} tone={p.metal} sag={10} stations={profile`156 54!, 184 54`} />
    <path d={oval(84, 156, 54, 18)} fill={p.metal.pale} />
    <path d={oval(84, 157, 47, 14.5)} fill={p.base} />
    <path d="M48 156q20-12 48-10q-24 6-30 18z" fill={p.pale} opacity="0.7" />
  </>
);

export const beautyForms: PicturedForms = {
  soap: [
    [/refill/i, refillPouch],
    [/liquid/i, pumpSoap],
  ],
  shampoo: [[/bar\b/i, beauty.soap]],
  'face-cream': [
    [/serum/i, serum],
    [/sun|sensitive/i, creamTube],
  ],
  toothbrush: [[/electric|heads/i, electricToothbrush]],
  lipstick: [
    [/gloss/i, lipGloss],
    [/balm/i, balm],
  ],
  perfume: [[/solid/i, balm]],
};
