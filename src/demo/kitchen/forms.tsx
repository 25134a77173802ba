import type { Paint } from '../../drawing/paint';
import { box, Form, Ground, Line, oval, profile, Tube, Turned, turned } from '../../drawing/shapes';
import { COFFEE } from '../drawing';
import type { PicturedForms } from '../pictured-forms';

function FrenchPress({ p }: { p: Paint }) {
  return (
    <>
      <Ground colour={p.shadow} x={112} w={54} />
      <path d="M112 30h5v40h-5z" fill={p.metal.dark} />
      <circle cx="114" cy="28" r="9" fill={p.trim.base} />
      <circle cx="111" cy="25" r="3" fill={p.trim.pale} />
      <Tube d="M150 92q40-8 40 30v26q0 26-38 26" width={12} tone={p.trim} lit />
      <Form d={turned(112, profile`78 40!, 190 40!, 194 38`, 4)} fill={p.glass}>
        <path d="M60 112h110v90H60z" fill={COFFEE} />
        <path d="M60 112h110v8H60z" fill="#8c6144" />
        <path d="M60 126h110v6H60z" fill={p.metal.base} />
        <path d="M112 70h4v58h-4z" fill={p.metal.dark} />
        <path d="M136 70h30v140h-30z" fill={p.shadow} opacity="0.25" />
        <path d="M80 86h7v98h-7z" fill="#fff" opacity="0.6" />
      </Form>
      <path d="M68 96h88v7H68zM68 160h88v7H68z" fill={p.base} />
      <path d="M70 100h6v94h-6zM148 100h6v94h-6z" fill={p.dark} />
      <path d={box(66, 188, 92, 10, 4)} fill={p.base} />
      <Turned x={112} tone={p} stations={profile`58 14!, 62 32, 80 42`} sag={2} />
      <path d="M72 76l-14 4l12 10z" fill={p.dark} />
    </>
  );
}

function MokaPot({ p }: { p: Paint }) {
  return (
    <>
      <Ground colour={p.shadow} x={112} w={52} />
      <Tube d="M146 78q42-2 42 28v38" width={13} tone={p.rubber} lit />
      <path d="M76 72l-22 8l20 26z" fill={p.dark} />
      <Form d="M78 66h68l10 62H68z" fill={p.base}>
        <path d="M92 60h22l-4 80H84z" fill={p.light} />
        <path d="M130 60h30v80h-24z" fill={p.deep} opacity="0.5" />
      </Form>
      <path d={box(64, 126, 96, 12, 5)} fill={p.dark} />
      <Form d="M72 136h80l10 58q0 4-4 4H66q-4 0-4-4z" fill={p.base}>
        <path d="M88 130h24l-4 80H80z" fill={p.light} />
        <path d="M134 130h40v80h-32z" fill={p.deep} opacity="0.5" />
      </Form>
      <circle cx="112" cy="164" r="5" fill={p.metal.dark} />
      <path d="M76 66l12-14h48l12 14z" fill={p.dark} />
      <path d={box(104, 38, 16, 15, 5)} fill={p.rubber.base} />
    </>
  );
}

function Dripper({ p }: { p: Paint }) {
  return (
    <>
      <Ground colour={p.shadow} w={50} />
      <Form d={turned(120, profile`132 16!, 144 24, 176 44, 192 42, 197 36`, 2)} fill={p.glass}>
        <path d="M60 168h120v40H60z" fill={COFFEE} />
        <path d="M60 168h120v4H60z" fill="#8c6144" />
        <path d="M86 172q2-20 18-28h6q-16 14-16 40z" fill="#fff" opacity="0.7" />
      </Form>
      <path d="M119 124h3v40h-3z" fill={COFFEE} />
      <path d={oval(120, 128, 44, 7)} fill={p.dark} />
      <path d={oval(120, 126, 44, 7)} fill={p.base} />
      <Tube d="M160 74q30 0 26 22t-40 16" width={9} tone={p} lit />
      <path d="M76 60q44-26 88 0z" fill={p.paper.light} />
      <Turned tone={p} stations={profile`62 50!, 116 16!, 124 18`} sag={2}>
        <Line d="M86 62l22 56M104 62l10 56M136 62l-10 56M154 62l-22 56" colour={p.dark} width={3} />
      </Turned>
      <path d={oval(120, 62, 50, 9)} fill={p.light} />
      <path d={oval(120, 62.5, 43, 6.5)} fill={COFFEE} />
    </>
  );
}

function ElectricKettle({ p }: { p: Paint }) {
  const glass = p.says(/glass/i);
  const body = turned(108, profile`70 36!, 96 44, 184 54`, 3);
  return (
    <>
      <Ground colour={p.shadow} x={112} w={66} />
      <path d="M70 74l-26 8q6 18 28 34z" fill={p.dark} />
      <Tube d="M140 78q56-6 52 34q-2 44-38 58" width={14} tone={p.rubber} lit />
      {glass ? (
        <Form d={body} fill={p.glass}>
          <path d="M40 120q34-8 68 0t70 0v80H40z" fill="#bcdbe8" />
          <circle cx="96" cy="146" r="4" fill="#fff" />
          <circle cx="116" cy="160" r="5" fill="#fff" />
          <circle cx="124" cy="138" r="3" fill="#fff" />
          <path d="M136 60h40v140h-34z" fill={p.shadow} opacity="0.2" />
          <path d="M74 90h8l-6 88h-8z" fill="#fff" opacity="0.8" />
          <path d="M40 170h140v24H40z" fill={p.base} />
        </Form>
      ) : (
        <Turned x={108} tone={p} gloss={0.7} sag={3} stations={profile`70 36!, 96 44, 184 54`}>
          <path d={box(102, 112, 12, 48, 6)} fill={p.glass} />
          <path d={box(104, 132, 8, 26, 4)} fill="#9fc9da" />
        </Turned>
      )}
      <path d={box(48, 186, 122, 12, 6)} fill={p.rubber.base} />
      <Turned x={108} tone={p} stations={profile`58 16!, 62 28, 72 38`} sag={1} />
      <path d={box(100, 48, 16, 12, 5)} fill={p.rubber.base} />
    </>
  );
}

function HandBlender({ p }: { p: Paint }) {
  return (
    <>
      <Ground colour={p.shadow} x={124} w={62} />
      <g transform="rotate(-10 100 120)">
        <path d="M86 120h16l4 66H82z" fill={p.metal.light} />
        <path d="M96 120h6l4 66h-10z" fill={p.metal.base} />
        <path d="M76 184q18-10 36 0l4 14H72z" fill={p.metal.base} />
        <Turned x={94} tone={p} gloss={0.6} stations={profile`20 10!, 26 16, 60 17, 110 14, 124 11`} />
        <path d={box(88, 44, 12, 18, 6)} fill={p.rubber.base} />
        <path d={box(88, 66, 12, 12, 6)} fill={p.accent.base} />
        <Line d="M94 20q-2-12 12-14" colour={p.rubber.base} width={5} />
      </g>
      <Form d={turned(168, profile`120 34!, 194 28`, 3)} fill={p.glass}>
        <path d="M120 150q24-6 48 0t48 0v60h-96z" fill={p.pick('fruit', ['#e8837c', '#8fb56a', '#f0b65a'])} />
        <path d="M186 110h30v100h-34z" fill={p.shadow} opacity="0.18" />
        <path d="M140 128h6l2 56h-6z" fill="#fff" opacity="0.8" />
      </Form>
    </>
  );
}

export const kitchenForms: PicturedForms = {
  'coffee-maker': [
    [/french press/i, (p) => <FrenchPress p={p} />],
    [/espresso pot|moka/i, (p) => <MokaPot p={p} />],
    [/dripper/i, (p) => <Dripper p={p} />],
  ],
  kettle: [[/electric|glass/i, (p) => <ElectricKettle p={p} />]],
  blender: [[/hand blender/i, (p) => <HandBlender p={p} />]],
};
