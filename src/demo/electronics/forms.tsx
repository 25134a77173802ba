import type { Paint } from '../../drawing/paint';
import { box, Cast, Form, Ground, Line, oval, Tube } from '../../drawing/shapes';
import type { PicturedForms } from '../pictured-forms';

function earbuds(p: Paint) {
  const bud = (x: number, turn: number) => (
    <g transform={`translate(${x} 74) rotate(${turn})`}>
      <path d="M-8 0h15l-2 50q-5 7-11 0z" fill={p.base} />
      <path d="M1 0h6l-2 50q-2 4-5 5z" fill={p.dark} />
      <circle cx="0" cy="-6" r="22" fill={p.base} />
      <path d="M8-26a22 22 0 0 1-6 42q16-16 6-42z" fill={p.dark} />
      <ellipse cx="-13" cy="-8" rx="9" ry="12" fill={p.rubber.base} />
      <circle cx="5" cy="-12" r="4" fill={p.pale} />
    </g>
  );
  return (
    <>
      <Ground colour={p.shadow} w={76} />
      {bud(88, -8)}
      <g transform="translate(240 0) scale(-1 1)">{bud(88, -8)}</g>
      <Form d={box(48, 132, 144, 66, 32)} fill={p.base}>
        <path d="M40 130h160v20H40z" fill={p.light} />
        <path d="M160 130h40v80h-60q26-40 20-80z" fill={p.deep} opacity="0.3" />
      </Form>
      <path d="M50 154h140v3H50z" fill={p.deep} />
      <path d={box(108, 150, 24, 12, 6)} fill={p.dark} />
      <circle cx="120" cy="176" r="3.4" fill="#8fdcb4" />
    </>
  );
}

const sportEarphones = (p: Paint) => (
  <>
    <Line d="M62 132C66 214 174 214 178 132" colour={p.shadow} width={7} opacity={0.16} />
    <Line d="M58 118C60 208 180 208 182 118" colour={p.accent.base} width={6} />
    <path d={box(106, 176, 30, 16, 7)} fill={p.rubber.base} />
    <path d={box(112, 180, 18, 8, 4)} fill={p.accent.light} />
    {[1, -1].map((side) => (
      <g key={side} transform={side > 0 ? undefined : 'translate(240 0) scale(-1 1)'}>
        <Tube
          d="M84 74C78 34 34 40 36 86Q38 110 52 122"
          width={9}
          tone={{ ...p, base: p.dark, light: p.base }}
          lit
        />
        <path d={box(56, 66, 44, 58, 20)} fill={p.dark} transform="rotate(-14 78 95)" />
        <path d={box(54, 64, 42, 56, 19)} fill={p.base} transform="rotate(-14 75 92)" />
        <path d="M62 78q6-10 18-10" stroke={p.pale} strokeWidth="6" strokeLinecap="round" fill="none" />
        <path d="M92 96l16-6q10 4 8 16t-14 12z" fill={p.rubber.light} />
        <path d="M106 88q12 4 9 17t-13 13q-8-8-4-16t8-14z" fill={p.rubber.base} />
        <circle cx="72" cy="96" r="7" fill={p.accent.base} />
      </g>
    ))}
  </>
);

const powerBank = (p: Paint) => (
  <g transform={`rotate(${p.between('angle', -10, -4).toFixed(1)} 120 120)`}>
    <path d={box(74, 36, 96, 170, 16)} fill={p.shadow} opacity="0.18" transform="translate(7 9)" />
    <path d={box(76, 34, 96, 172, 16)} fill={p.deep} />
    <Form d={box(72, 32, 96, 172, 16)} fill={p.base}>
      <path d="M140 30h40v180h-60q26-90 20-180z" fill={p.deep} opacity="0.26" />
      <path
        d="M80 60q0-18 14-20"
        stroke={p.pale}
        strokeWidth="6"
        strokeLinecap="round"
        fill="none"
        opacity="0.7"
      />
    </Form>
    <path d={box(86, 26, 26, 8, 3)} fill={p.metal.base} />
    <path d={box(126, 26, 22, 8, 3)} fill={p.metal.base} />
    <path d="M126 84l-26 42h18l-8 34l30-46h-20z" fill={p.ink} />
    {[96, 110, 124, 138].map((x, i) => (
      <circle key={x} cx={x} cy="184" r="4" fill={i < 3 ? '#8fdcb4' : p.dark} />
    ))}
  </g>
);

const chargingPad = (p: Paint) => (
  <>
    <ellipse cx="126" cy="172" rx="98" ry="30" fill={p.shadow} opacity="0.16" />
    <Line d="M202 156q30-4 26 40" colour={p.rubber.base} width={6} />
    <path d="M26 150v12a94 32 0 0 0 188 0v-12z" fill={p.deep} />
    <path d={oval(120, 150, 94, 32)} fill={p.base} />
    <path d={oval(120, 149, 78, 25)} fill={p.light} />
    <path d={oval(120, 149, 52, 16)} fill="none" stroke={p.dark} strokeWidth="3" />
    <g transform="translate(0 -14)">
      <path
        d="M60 126L132 92q8-4 16 0l42 22q6 4 0 8l-70 38q-8 4-16 0l-44-24q-8-6 0-10z"
        fill={p.rubber.deep}
        transform="translate(0 7)"
      />
      <path
        d="M60 126L132 92q8-4 16 0l42 22q6 4 0 8l-70 38q-8 4-16 0l-44-24q-8-6 0-10z"
        fill={p.rubber.base}
      />
      <path
        d="M70 128L136 97q6-2 10 0l34 18q4 3 0 6l-62 33q-6 3-11 0l-36-20q-5-3-1-6z"
        fill={p.accent.base}
      />
      <path d="M70 128L136 97q6-2 10 0l8 4L86 146l-15-8q-5-4-1-10z" fill={p.accent.light} />
      <path d="M132 112l-20 16h12l-4 12l20-16h-12z" fill="#fff" />
    </g>
  </>
);

const usbCable = (p: Paint) => {
  const coil = 'M64 52V92C64 204 190 204 190 128S70 70 70 140S176 190 176 214';
  return (
    <>
      <path
        d={coil}
        fill="none"
        stroke={p.shadow}
        strokeWidth="11"
        opacity="0.15"
        transform="translate(6 8)"
      />
      <Tube d={coil} width={11} tone={p} lit />
      <Line d={coil} colour={p.dark} width={11} dash="2 6" opacity={0.55} />
      <path d={box(50, 34, 28, 40, 7)} fill={p.dark} />
      <path d={box(50, 34, 12, 40, 6)} fill={p.light} />
      <path d={box(55, 14, 18, 22, 5)} fill={p.metal.light} />
      <path d={box(64, 14, 9, 22, 4)} fill={p.metal.base} />
      <path d={box(112, 166, 32, 14, 5)} fill={p.leather.base} />
    </>
  );
};

const eReader = (p: Paint) => {
  const body = box(58, 28, 124, 184, 14);
  return (
    <g transform={`rotate(${p.between('angle', -8, 6).toFixed(1)} 120 120)`}>
      <Cast d={body} colour={p.shadow} by={7} />
      <path d={body} fill={p.deep} transform="translate(3 3)" />
      <path d={body} fill={p.base} />
      <path d={box(70, 42, 100, 138, 3)} fill={p.paper.base} />
      <path d={box(80, 54, 56, 8, 2)} fill={p.rubber.light} />
      {Array.from({ length: 10 }, (_, i) => 74 + i * 10).map((y, i) => (
        <path key={y} d={box(80, y, i % 4 === 3 ? 50 : 80, 3.4, 1)} fill={p.paper.deep} />
      ))}
      <circle cx="120" cy="196" r="7" fill={p.dark} />
    </g>
  );
};

export const electronicsForms: PicturedForms = {
  headphones: [
    [/earbud/i, earbuds],
    [/earphone/i, sportEarphones],
  ],
  charger: [
    [/power bank/i, powerBank],
    [/wireless|pad/i, chargingPad],
    [/cable/i, usbCable],
  ],
  tablet: [[/reader/i, eReader]],
};
