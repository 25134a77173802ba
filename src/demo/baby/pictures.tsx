import { Pattern } from '../../drawing/motif';
import {
  box,
  Cast,
  Form,
  Ground,
  Line,
  oval,
  path,
  profile,
  Tube,
  Turned,
  turned,
} from '../../drawing/shapes';
import type { Drawings } from '../drawing';

export const baby: Drawings<'Baby'> = {
  stroller: (p) => {
    const hood = p.between('hood', 46, 58);
    const wheel = p.between('wheel', 21, 25);
    return (
      <>
        <Ground colour={p.shadow} x={118} y={202} w={84} />
        <Tube d="M74 136L164 178M150 136L78 178" width={7} tone={p.metal} lit />
        <Tube d="M160 138Q190 110 204 70q4-10 16-8" width={7} tone={p.metal} lit />
        <Line d="M203 74q4-12 18-12" colour={p.trim.base} width={11} />
        <Form d="M40 104h128q4 0 4 5c0 30-24 46-66 46s-70-18-70-46q0-5 4-5z" fill={p.base}>
          <Pattern p={p} motif={p.pick('pram', ['plain', 'plain', 'dots', 'stripes'])} />
          <path d="M140 90h40v80h-66q28-26 26-80z" fill={p.deep} opacity="0.32" />
          <path d="M30 100h150v10H30z" fill={p.dark} />
        </Form>
        <path d={path`M112 106L112 ${hood}C146 ${hood} 172 74 172 106z`} fill={p.dark} />
        <Form d={path`M112 106L112 ${hood}C74 ${hood - 4} 40 70 38 106z`} fill={p.dark} />
        <path d={path`M108 106L60 62Q40 78 38 106z`} fill={p.light} />
        <path d={path`M108 106L60 62Q82 ${hood} 112 ${hood}z`} fill={p.base} />
        <path d={path`M112 106V${hood}Q142 ${hood + 2} 158 74z`} fill={p.base} />
        <path d={path`M112 106L158 74Q171 88 172 106z`} fill={p.dark} />
        <path d={path`M36 102h138v9H36z`} fill={p.accent.base} />
        <circle cx="112" cy="106" r="7" fill={p.metal.light} />
        {[72, 162].map((x) => (
          <g key={x}>
            <circle cx={x} cy={200 - wheel} r={wheel} fill={p.rubber.base} />
            <circle cx={x} cy={200 - wheel} r={wheel - 6} fill={p.metal.pale} />
            <Line
              d={path`M${x - wheel + 8} ${200 - wheel}h${2 * wheel - 16}M${x} ${208 - 2 * wheel}v${2 * wheel - 16}`}
              colour={p.metal.base}
              width={3}
            />
            <circle cx={x} cy={200 - wheel} r="5" fill={p.accent.base} />
          </g>
        ))}
      </>
    );
  },
  crib: (p) => {
    const bars = p.pick('bars', [7, 8, 9]);
    return (
      <>
        <Ground colour={p.shadow} w={100} />
        <path d="M40 84h160v56H40z" fill={p.shadow} opacity="0.1" />
        {Array.from({ length: bars }, (_, i) => 42 + (i * 148) / (bars - 1)).map((x) => (
          <path key={x} d={path`M${x} 72h7v60h-7z`} fill={p.deep} />
        ))}
        <path d={box(30, 66, 180, 9, 4)} fill={p.dark} />
        <Form d={box(34, 128, 172, 34, 6)} fill={p.paper.light}>
          <path d="M30 148h180v20H30z" fill={p.paper.dark} />
          <path d="M96 120h120v50H96z" fill={p.accent.base} />
          <path d="M96 120h120v10H96z" fill={p.accent.light} />
        </Form>
        <ellipse cx="66" cy="126" rx="24" ry="9" fill={p.paper.base} />
        <path d="M86 108c0-10 12-12 16-6q10-2 12 6q8 4 4 12H84q-4-8 2-12z" fill="#b98a5c" />
        <circle cx="97" cy="114" r="2" fill="#4a3020" />
        <circle cx="105" cy="114" r="2" fill="#4a3020" />
        {Array.from({ length: bars }, (_, i) => 40 + (i * 152) / (bars - 1)).map((x) => (
          <g key={x}>
            <path d={box(x, 92, 8, 84, 3)} fill={p.base} />
            <path d={box(x, 92, 3, 84, 1)} fill={p.light} />
          </g>
        ))}
        <path d={box(24, 86, 192, 12, 6)} fill={p.light} />
        <path d={box(24, 92, 192, 6, 3)} fill={p.base} />
        <path d={box(28, 170, 184, 12, 4)} fill={p.dark} />
        <Form d={box(20, 56, 15, 142, 7)} fill={p.base}>
          <path d="M20 50h5v160h-5z" fill={p.light} />
        </Form>
        <path d={box(205, 56, 15, 142, 7)} fill={p.dark} />
        <circle cx="27" cy="54" r="8" fill={p.trim.base} />
        <circle cx="213" cy="54" r="8" fill={p.trim.dark} />
      </>
    );
  },
  'baby-bottle': (p) => {
    const wide = p.between('wide', 32, 40);
    const waist = p.between('waist', 0.82, 1);
    const body = turned(
      120,
      profile`96 ${wide - 3}!, 112 ${wide}, 148 ${wide * waist}, 182 ${wide}, 196 ${wide - 6}`,
      3,
    );
    return (
      <>
        <Ground colour={p.shadow} w={wide + 12} />
        <Form d={body} fill={p.glass}>
          <path d={path`M60 ${p.between('milk', 112, 134)}h120v90H60z`} fill="#fbf5e6" />
          <path
            d={turned(120, profile`90 ${wide}!, 200 ${wide}`, 3, 0.4, 1.1)}
            fill={p.shadow}
            opacity="0.14"
          />
          <path d={path`M${126 - wide} 108q-2 40 0 76h6V108z`} fill="#fff" />
          {p.pick('print', [true, false]) && (
            <path d="M132 156q-8-10-16-2q-6 10 16 24q22-14 16-24q-8-8-16 2z" fill={p.accent.light} />
          )}
        </Form>
        <Line d="M108 122h14M108 134h9M108 146h14M108 158h9M108 170h14" colour={p.deep} width={2.6} />
        <Turned
          tone={{ pale: '#fbeecf', light: '#f3ddb0', base: '#e8c98f', dark: '#d3ad6c', deep: '#b48c4b' }}
          stations={profile`34 7, 40 9, 48 8, 58 14, 70 26`}
        />
        <Turned tone={p} sag={3} stations={profile`66 ${wide - 4}!, 72 ${wide}, 98 ${wide + 1}`}>
          {[-30, -20, -10, 0, 10, 20, 30].map((x) => (
            <path key={x} d={box(118 + x, 76, 4, 18, 2)} fill={p.dark} />
          ))}
        </Turned>
      </>
    );
  },
  diapers: (p) => (
    <>
      <Ground colour={p.shadow} w={88} />
      <Form d="M40 84q80 10 160 0q8 50 4 106q-1 8-8 8q-76 6-152 0q-7 0-8-8q-4-56 4-106z" fill={p.base}>
        <Pattern p={p} motif={p.pick('pack', ['plain', 'dots', 'waves', 'plain'])} scale={1.3} />
        <path d="M176 70h40v140h-56q22-70 16-140z" fill={p.deep} opacity="0.3" />
        <path d="M46 90q-6 50-2 104h12q-4-50 2-104z" fill={p.pale} opacity="0.6" />
      </Form>
      <path d="M40 84q80 10 160 0l-10-18H50z" fill={p.dark} />
      <path d="M50 66h140l4 8H46z" fill={p.light} />
      <Line d="M92 70C94 36 146 36 148 70" colour={p.deep} width={9} />
      <circle cx="120" cy="140" r="45" fill={p.paper.light} />
      <path d="M86 122q34 8 68 0q4 12 0 20q-18 4-20 26q-14 6-28 0q-2-22-20-26q-4-8 0-20z" fill="#fff" />
      <path
        d="M86 122q34 8 68 0q4 12 0 20q-18 4-20 26q-14 6-28 0q-2-22-20-26q-4-8 0-20z"
        fill={p.paper.dark}
        opacity="0.55"
      />
      <path d="M92 126q28 6 56 0q2 8 0 12q-16 6-20 26h-16q-4-20-20-26q-2-4 0-12z" fill="#fff" />
      <path d={box(82, 122, 14, 12, 4)} fill={p.accent.base} />
      <path d={box(144, 122, 14, 12, 4)} fill={p.accent.base} />
      <path d="M120 150q-6-8-12-2q-4 7 12 15q16-8 12-15q-6-6-12 2z" fill={p.accent.light} />
    </>
  ),
  'baby-monitor': (p) => (
    <>
      <Ground colour={p.shadow} w={84} />
      <Turned x={168} tone={p} sag={3} stations={profile`150 8!, 176 12, 190 30, 196 32`} />
      <path d="M162 130h12v30h-12z" fill={p.deep} />
      <circle cx="168" cy="112" r="34" fill={p.dark} />
      <circle cx="165" cy="109" r="32" fill={p.base} />
      <path d="M165 77a32 32 0 0 0-30 22q12-16 34-18z" fill={p.pale} opacity="0.7" />
      <circle cx="163" cy="110" r="20" fill={p.rubber.base} />
      <circle cx="163" cy="110" r="12" fill={p.rubber.deep} />
      <circle cx="158" cy="105" r="4.5" fill="#cfe6ee" />
      <circle cx="165" cy="139" r="2" fill="#79d08c" />
      <path d={box(58, 58, 8, 50, 4)} fill={p.rubber.base} />
      <Form d={box(44, 92, 90, 106, 16)} fill={p.base}>
        <path d="M110 80h40v130h-50q16-60 10-130z" fill={p.deep} opacity="0.3" />
        <path d="M50 104q0-8 8-8" stroke={p.pale} strokeWidth="5" fill="none" strokeLinecap="round" />
      </Form>
      <Form d={box(54, 106, 70, 50, 6)} fill="#3a4a58">
        <circle cx="88" cy="136" r="16" fill="#efc9a4" />
        <path d="M60 148q28-16 56 0v20H60z" fill={p.accent.light} />
        <path d="M74 130q6-14 22-10q8 4 8 10q-14-6-30 0z" fill="#8a6242" />
        <Line d="M80 137q3 3 6 0M92 137q3 3 6 0M86 144q3 2 6 0" colour="#6b452d" width={1.8} />
        <path d="M54 106h40l-36 50h-4z" fill="#fff" opacity="0.12" />
      </Form>
      {[70, 89, 108].map((x, i) => (
        <circle key={x} cx={x} cy="176" r={i === 1 ? 9 : 5} fill={i === 1 ? p.accent.base : p.deep} />
      ))}
      <Line d="M196 76q8-8 8-18M204 86q14-10 14-30" colour={p.deep} width={3.4} opacity={0.6} />
    </>
  ),
  bib: (p) => {
    const bib =
      'M84 50q-26-6-28 20q0 14 4 30q-10 30-4 62q10 40 64 40t64-40q6-32-4-62q4-16 4-30q-2-26-28-20q10 38-36 40q-46-2-36-40z';
    const face = p.pick('face', ['bear', 'fox', 'pattern']);
    return (
      <>
        <Cast d={bib} colour={p.shadow} />
        <path d={bib} fill={p.accent.base} />
        <g transform="translate(120 126) scale(.9) translate(-120 -126)">
          <Form d={bib} fill={p.base}>
            {face === 'pattern' && <Pattern p={p} motif={p.motif === 'plain' ? 'dots' : p.motif} />}
            <path d="M158 50q30 90-8 160h60V50z" fill={p.deep} opacity="0.24" />
          </Form>
        </g>
        <circle cx="86" cy="66" r="6" fill={p.metal.light} />
        <circle cx="154" cy="66" r="6" fill={p.metal.base} />
        {face === 'bear' && (
          <>
            <circle cx="96" cy="122" r="12" fill="#a87748" />
            <circle cx="144" cy="122" r="12" fill="#a87748" />
            <circle cx="120" cy="146" r="34" fill="#b98752" />
            <ellipse cx="120" cy="157" rx="17" ry="13" fill="#ecd2a8" />
            <path d="M113 150q7-4 14 0q-2 7-7 8q-5-1-7-8z" fill="#4a3020" />
            <circle cx="105" cy="140" r="3.5" fill="#4a3020" />
            <circle cx="135" cy="140" r="3.5" fill="#4a3020" />
          </>
        )}
        {face === 'fox' && (
          <>
            <path d="M84 110l26 14h20l26-14q8 40-36 72q-44-32-36-72z" fill="#d9763a" />
            <path d="M84 134q26 0 36 48q-34-22-36-48zM156 134q-26 0-36 48q34-22 36-48z" fill="#fbf3e4" />
            <circle cx="106" cy="142" r="3.5" fill="#3a241a" />
            <circle cx="134" cy="142" r="3.5" fill="#3a241a" />
            <circle cx="120" cy="178" r="5" fill="#3a241a" />
          </>
        )}
      </>
    );
  },
  onesie: (p) => {
    const suit =
      'M92 44L66 54Q52 60 46 74L30 112q-2 6 4 9l20 8q6 2 9-4l9-20q4 30 0 62q10 6 20 22q4 8 14 8h28q10 0 14-8q10-16 20-22q-4-32 0-62l9 20q3 6 9 4l20-8q6-3 4-9l-16-38q-6-14-20-20l-26-10q-28 20-56 0z';
    const print = p.pick('print', ['pattern', 'star', 'moon', 'pattern']);
    return (
      <>
        <Cast d={suit} colour={p.shadow} />
        <path d="M90 46q30-8 60 0q-6 22-30 22T90 46z" fill={p.deep} />
        <Form d={suit} fill={p.base}>
          {print === 'pattern' && <Pattern p={p} motif={p.motif === 'plain' ? 'dots' : p.motif} />}
          <path d="M154 50q24 70 0 160h60V50z" fill={p.deep} opacity="0.22" />
          <path d="M74 74q-4 50 2 96H60V74z" fill={p.pale} opacity="0.35" />
          <path d="M70 160q26 8 32 46H60zM170 160q-26 8-32 46h42z" fill={p.accent.base} />
          <path d="M26 104l34 15l-6 14l-34-14zM214 104l-34 15l6 14l34-14z" fill={p.accent.base} />
        </Form>
        <path d="M92 44q28 20 56 0l6 4q-8 28-34 28T86 48z" fill={p.accent.base} />
        {print === 'star' && (
          <path d="M120 96l8 16l17 2l-13 12l4 17l-16-9l-16 9l4-17l-13-12l17-2z" fill={p.accent.light} />
        )}
        {print === 'moon' && <path d="M128 96a26 26 0 1 0 14 40a22 22 0 0 1-14-40z" fill={p.accent.light} />}
        {[108, 120, 132].map((x) => (
          <circle key={x} cx={x} cy="190" r="3.4" fill={p.metal.pale} />
        ))}
      </>
    );
  },
  'baby-carrier': (p) => (
    <>
      <Ground colour={p.shadow} w={56} />
      <Tube
        d="M84 84C40 52 34 116 46 158M156 84C200 52 206 116 194 158"
        width={15}
        tone={{ ...p, base: p.dark, light: p.base }}
        lit
      />
      <path d={box(38, 116, 17, 14, 3)} fill={p.rubber.base} />
      <path d={box(185, 116, 17, 14, 3)} fill={p.rubber.base} />
      <circle cx="88" cy="64" r="7" fill="#e3b48c" />
      <circle cx="152" cy="64" r="7" fill="#e3b48c" />
      <circle cx="120" cy="62" r="32" fill="#efc9a4" />
      <path d="M89 56c4-34 58-34 62 0q-12-12-24-13q-6 8-14 5q-14 0-24 8z" fill="#8a6242" />
      <path
        d="M120 31q-4-9 5-10q7 2 2 8"
        fill="none"
        stroke="#8a6242"
        strokeWidth="3.4"
        strokeLinecap="round"
      />
      <Line d="M106 72q3 3 6 0M128 72q3 3 6 0" colour="#6b452d" width={2.2} />
      <circle cx="100" cy="78" r="4" fill="#e59f88" opacity="0.6" />
      <circle cx="140" cy="78" r="4" fill="#e59f88" opacity="0.6" />
      <path
        d="M78 158q-22 6-22 28q4 12 18 8l14-20zM162 158q22 6 22 28q-4 12-18 8l-14-20z"
        fill={p.accent.light}
      />
      <Form d="M82 84q38 14 76 0q8 0 8 8l6 62q0 34-32 38h-40q-32-4-32-38l6-62q0-8 8-8z" fill={p.base}>
        <Pattern p={p} motif={p.pick('carrier', ['plain', 'plain', 'dots', 'stripes'])} />
        <path d="M146 70h40v130h-56q24-60 16-130z" fill={p.deep} opacity="0.3" />
        <path
          d="M84 96q-8 40-6 70"
          stroke={p.pale}
          strokeWidth="6"
          fill="none"
          strokeLinecap="round"
          opacity="0.5"
        />
      </Form>
      <path d="M80 84q40 14 80 0l2 14q-42 14-84 0z" fill={p.light} />
      <path d="M94 136q26 8 52 0v26q-26 10-52 0z" fill={p.dark} />
      <path d="M94 136q26 8 52 0v8q-26 8-52 0z" fill={p.light} />
      <path d="M50 178q70 24 140 0v16q-70 22-140 0z" fill={p.dark} />
      <path d="M50 178q70 24 140 0v5q-70 22-140 0z" fill={p.base} />
      <path d={oval(120, 198, 12, 7)} fill={p.rubber.base} />
    </>
  ),
};
