import type { Paint } from '../paint';
import { box, Cast, Form, Ground, Line, oval, path, profile, Tube, Turned } from '../shapes';
import type { Forms } from './form';

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

const kettlebell = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={60} />
    <path d="M78 116C60 40 84 34 120 34s60 6 42 82l-20 4C158 66 150 56 120 56s-38 10-22 64z" fill={p.dark} />
    <path d="M78 116C60 40 84 34 120 34q14 0 24 2q-12 8-24 10c-34 2-42 10-26 70z" fill={p.light} />
    <Form d="M120 92c44 0 66 28 66 58c0 26-14 42-30 48H84c-16-6-30-22-30-48c0-30 22-58 66-58z" fill={p.base}>
      <path d="M142 86q50 60-4 120h70V86z" fill={p.deep} opacity="0.4" />
      <path
        d="M66 148q2-30 28-42"
        stroke={p.pale}
        strokeWidth="8"
        strokeLinecap="round"
        fill="none"
        opacity="0.6"
      />
    </Form>
    <circle cx="118" cy="150" r="25" fill={p.accent.base} />
    <circle cx="118" cy="150" r="18" fill={p.accent.light} />
    <path d={box(106, 146, 24, 8, 3)} fill={p.accent.deep} />
  </>
);

const ankleWeights = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={86} />
    {[
      [88, 100],
      [152, 128],
    ].map(([x = 0, y = 0]) => (
      <g key={x}>
        <path d={path`M${x - 56} ${y}a56 20 0 0 1 112 0v50a56 20 0 0 1 -112 0z`} fill={p.deep} />
        <path d={oval(x, y, 48, 14)} fill={p.rubber.deep} />
        <Form d={path`M${x - 56} ${y}a56 20 0 0 0 112 0v48a56 20 0 0 1 -112 0z`} fill={p.base}>
          <path d={path`M${x + 22} ${y}h40v80h-44z`} fill={p.deep} opacity="0.3" />
          {[-34, -12, 10].map((at) => (
            <path key={at} d={box(x + at - 8, y + 22 + (at === -34 ? -4 : 0), 17, 34, 6)} fill={p.light} />
          ))}
        </Form>
        <path d={path`M${x + 24} ${y + 26}l34 -12v18l-34 12z`} fill={p.accent.base} />
      </g>
    ))}
  </>
);

const badminton = (p: Paint) => (
  <>
    <g transform="rotate(28 120 120)">
      <path d="M117 124h6v66h-6z" fill={p.metal.base} />
      <Form d={oval(120, 74, 40, 50)} fill={p.tile}>
        <g stroke="#fff" strokeWidth="1.6">
          {[-32, -24, -16, -8, 0, 8, 16, 24, 32].map((at) => (
            <path key={at} d={`M${120 + at} 10v130M70 ${74 + at * 1.4}h100`} />
          ))}
        </g>
      </Form>
      <ellipse cx="120" cy="74" rx="40" ry="50" fill="none" stroke={p.base} strokeWidth="6" />
      <path d="M160 74a40 50 0 0 1-40 50" fill="none" stroke={p.dark} strokeWidth="6" />
      <path d={box(113, 176, 14, 54, 5)} fill={p.rubber.base} />
    </g>
    <ellipse cx="196" cy="206" rx="24" ry="5" fill={p.shadow} opacity="0.18" />
    <g transform="rotate(-24 190 176)">
      <path d="M168 142l14 44h16l14-44q-22-10-44 0z" fill={p.paper.light} />
      <path d="M190 138l4 48h4l14-44q-10-4-22-4z" fill={p.paper.dark} />
      <Line d="M174 158h32M178 170h24" colour={p.accent.base} width={2.4} />
      <Turned x={190} tone={p.accent} stations={profile`184 9!, 192 10, 200 4`} />
    </g>
  </>
);

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

export const technologyAndSportForms: Forms = {
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
  dumbbells: [
    [/kettlebell/i, kettlebell],
    [/ankle/i, ankleWeights],
  ],
  'tennis-racket': [[/badminton/i, badminton]],
};
