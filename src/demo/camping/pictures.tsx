import { Pattern } from '../../drawing/motif';
import type { Paint } from '../../drawing/paint';
import {
  blob,
  box,
  Cast,
  Crate,
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

function RidgeTent({ p }: { p: Paint }) {
  const peak = p.between('peak', 96, 108);
  const top = p.between('top', 58, 68);
  const front = path`M${peak} ${top}L28 196q-1 3 3 3H166q4 0 3-3z`;
  return (
    <>
      <Line
        d={path`M${peak} ${top}L18 199M${peak + 76} ${top + 16}L228 186`}
        colour={p.metal.deep}
        width={1.6}
      />
      <path d={path`M${peak} ${top}q34 16 ${76} 16l44 104q1 4 -3 5l-54 5z`} fill={p.dark} />
      <path d={path`M${peak} ${top}q34 16 ${76} 16l14 33q-40 2 -72 -8z`} fill={p.deep} opacity="0.5" />
      <Form d={front} fill={p.base}>
        <path d={path`M${peak} ${top}L20 202h48z`} fill={p.light} />
        <Pattern p={p} motif={p.pick('tent motif', ['plain', 'plain', 'bands'])} />
        <path
          d={path`M${peak} ${top + 34}Q${peak - 10} 150 66 200h74Q${peak + 12} 150 ${peak} ${top + 34}z`}
          fill={p.deep}
        />
        <path
          d={path`M${peak} ${top + 34}q-1 90 14 166h28Q${peak + 12} 150 ${peak} ${top + 34}z`}
          fill={p.accent.base}
        />
        <path
          d={path`M${peak} ${top + 34}q12 90 28 166h14Q${peak + 12} 150 ${peak} ${top + 34}z`}
          fill={p.accent.dark}
        />
      </Form>
      <path d="M14 201l6-10M226 190l5-9" stroke={p.metal.deep} strokeWidth="4" strokeLinecap="round" />
    </>
  );
}

function DomeTent({ p }: { p: Paint }) {
  const top = p.between('top', 70, 84);
  const shell = path`M24 198C34 128 74 ${top} 120 ${top}S206 128 216 198z`;
  return (
    <>
      <Form d={shell} fill={p.base}>
        <path d={path`M24 200C34 128 74 ${top} 120 ${top}Q66 130 62 200z`} fill={p.light} />
        <path d={path`M216 200C206 128 166 ${top} 120 ${top}Q174 130 178 200z`} fill={p.dark} />
        <path d={path`M120 ${top}Q190 120 196 200h24V${top}z`} fill={p.deep} opacity="0.4" />
        <path d={path`M78 200Q80 ${top + 34} 120 ${top + 30}T162 200z`} fill={p.deep} />
        <path
          d={path`M120 ${top + 30}Q160 ${top + 34} 162 200h-38q18 -60 -4 ${top - 170 + 0}z`}
          fill={p.accent.base}
        />
        <path
          d={path`M78 200Q80 ${top + 34} 120 ${top + 30}q-26 40 -22 ${170 - top}z`}
          fill={p.accent.dark}
        />
      </Form>
      <Line
        d={path`M24 198C44 110 90 ${top - 8} 122 ${top - 2}C170 ${top + 10} 204 140 216 198`}
        colour={p.accent.light}
        width={3.5}
      />
      <path d="M16 202l7-8M224 202l-7-8" stroke={p.metal.deep} strokeWidth="4" strokeLinecap="round" />
    </>
  );
}

export const camping: Drawings<'Camping'> = {
  tent: (p) => (
    <>
      <Ground colour={p.shadow} x={124} y={199} w={98} />
      {p.says(/trail|ridge|family/i) || (!p.says(/dome/i) && p.pick('shape', [true, false])) ? (
        <RidgeTent p={p} />
      ) : (
        <DomeTent p={p} />
      )}
    </>
  ),
  'sleeping-bag': (p) => {
    const wide = p.between('wide', 42, 48);
    const bag = turned(120, profile`34 24, 52 38, 92 ${wide}, 150 39, 196 30, 210 24`, 3);
    const quilts = Math.round(p.between('quilts', 6, 9));
    return (
      <g transform={`rotate(${p.between('angle', 6, 14).toFixed(1)} 120 120)`}>
        <Cast d={bag} colour={p.shadow} />
        <Form d={bag} fill={p.base}>
          <path d={turned(120, profile`30 24, 100 ${wide}, 214 24`, 3, 0.3, 1.1)} fill={p.dark} />
          {Array.from({ length: quilts }, (_, i) => 98 + (i * 108) / quilts).map((y) => (
            <Line
              key={y}
              d={path`M70 ${y}Q120 ${y + 9} 170 ${y}`}
              colour={p.deep}
              width={2.4}
              opacity={0.55}
            />
          ))}
          <Line d="M146 80Q150 130 141 208" colour={p.accent.base} width={4} />
        </Form>
        <path d="M120 40c19 0 30 14 31 34q-2 20-31 22q-29-2-31-22c1-20 12-34 31-34z" fill={p.deep} />
        <path d="M120 46c15 0 25 12 26 28q-2 16-26 18q-24-2-26-18c1-16 11-28 26-28z" fill={p.accent.base} />
        <path d="M120 66c14 0 22 5 25 10q-3 15-25 16q-22-1-25-16c3-5 11-10 25-10z" fill={p.accent.light} />
        <Line d="M146 80l9 8" colour={p.metal.light} width={4} />
      </g>
    );
  },
  'sleeping-pad': (p) => {
    const count = Math.round(p.between('tubes', 6, 8));
    const outline = 'M24 150L128 92q8-4 16 0l70 40q6 4 0 8L108 200q-8 5-16 0l-68-40q-6-5 0-10z';
    return (
      <>
        <path d={outline} fill={p.shadow} opacity="0.18" transform="translate(6 16)" />
        <path d={outline} fill={p.deep} transform="translate(0 12)" />
        <Form d={outline} fill={p.dark}>
          {Array.from({ length: count }, (_, i) => i).map((i) => {
            const along = (i + 0.5) / count;
            const x = 32 + along * 102;
            const y = 153 - along * 58;
            const half = 50 / count;
            return (
              <g key={i}>
                <path
                  d={path`M${x} ${y}l84 49`}
                  stroke={p.base}
                  strokeWidth={half * 1.9}
                  strokeLinecap="round"
                />
                <path
                  d={path`M${x - half * 0.3} ${y - half * 0.2}l80 47`}
                  stroke={p.light}
                  strokeWidth={half * 0.6}
                  strokeLinecap="round"
                />
              </g>
            );
          })}
        </Form>
        <path
          d="M132 84q12-8 24-1l52 30q13 9 2 17l-10 6q-10 4-20-2l-52-30q-12-9 4-20z"
          fill={p.accent.dark}
          transform="translate(0 6)"
        />
        <path
          d="M132 82q12-8 24-1l52 30q13 9 2 16l-10 6q-10 4-20-2l-52-30q-12-8 4-19z"
          fill={p.accent.base}
        />
        <path d="M138 86q7-5 14-1l50 29q6 4 2 7z" fill={p.accent.light} />
        <path d={oval(33, 166, 6, 5)} fill={p.rubber.base} />
        <path d={oval(32, 164, 4, 3)} fill={p.rubber.pale} />
      </>
    );
  },
  'camp-stove': (p) => {
    const can = p.between('can', 46, 54);
    return (
      <>
        <Ground colour={p.shadow} w={can + 10} />
        <Turned tone={p} sag={5} stations={profile`138 10!, 140 22, 148 ${can - 4}, 160 ${can}, 194 ${can}`}>
          <path d="M40 164h160v22H40z" fill={p.accent.base} />
          <path d="M40 164h160v4H40z" fill={p.accent.light} />
          <path
            d={blob([
              [120, 168],
              [126, 176],
              [120, 183],
              [114, 176],
            ])}
            fill={p.base}
          />
        </Turned>
        <Turned tone={p.metal} stations={profile`112 9!, 122 9!, 122 13!, 138 13`} />
        <Tube d="M134 128h26" width={5} tone={p.metal} lit />
        <path d={box(158, 120, 9, 16, 3)} fill={p.accent.dark} />
        <Tube
          d="M112 118Q84 116 76 88l-14-4M128 118q28-2 36-30l14-4"
          width={6}
          tone={{ ...p.metal, base: p.metal.dark }}
          lit
        />
        <Turned tone={p.metal} stations={profile`92 30!, 102 28!, 114 12`} />
        {[-24, -12, 0, 12, 24].map((x, i) => (
          <g key={x}>
            <path
              d={path`M${120 + x} ${62 + (i % 2) * 8}q-9 16 -7 25q3 6 7 6t7 -6q2 -9 -7 -25z`}
              fill="#5aa7e0"
              opacity="0.85"
            />
            <path d={path`M${120 + x} ${76 + (i % 2) * 4}q-5 8 -3 13q3 4 6 0q2 -5 -3 -13z`} fill="#f6c75b" />
          </g>
        ))}
      </>
    );
  },
  lantern: (p) => {
    const wide = p.between('wide', 34, 42);
    const tall = p.between('tall', 78, 92);
    return (
      <>
        <Ground colour={p.shadow} w={wide + 18} />
        <Tube
          d={path`M${120 - wide - 6} 96C${120 - wide - 8} 20 ${120 + wide + 8} 20 ${120 + wide + 6} 96`}
          width={5}
          tone={p.metal}
          lit
        />
        <Form
          d={turned(120, profile`${tall} ${wide - 8}!, 112 ${wide + 2}, 136 ${wide + 2}, 160 ${wide - 8}!`)}
          fill="#fbe7ae"
        >
          <circle cx="120" cy="128" r="26" fill="#fff6d8" />
          <path d="M120 108q12 16 9 25q-3 8-9 8t-9-8q-3-9 9-25z" fill="#f2b23e" />
          <path d="M120 122q6 8 4 14q-4 6-8 0q-2-6 4-14z" fill="#fff3c4" />
          <path d={path`M${120 + wide * 0.55} 70h40v100h-40z`} fill="#e0b65c" opacity="0.35" />
          <path d={path`M${120 - wide + 5} 100q-3 20 0 44h7q-4 -22 0 -44z`} fill="#fff" opacity="0.8" />
        </Form>
        <Tube d={path`M${120 - wide - 5} 92V172M${120 + wide + 5} 92V172`} width={4.5} tone={p.metal} lit />
        <Line
          d={path`M${120 - wide} 122h${wide * 2}M${120 - wide} 140h${wide * 2}`}
          colour={p.metal.dark}
          width={1.6}
        />
        <Turned
          tone={p}
          stations={profile`${tall - 30} 8!, ${tall - 24} 16, ${tall - 10} ${wide * 0.7}, ${tall - 2} ${wide + 6}, ${tall + 6} ${wide + 8}`}
          sag={2}
        />
        <Turned
          tone={p}
          stations={profile`158 ${wide}!, 168 ${wide + 12}!, 176 ${wide + 12}, 184 ${wide + 8}, 196 ${wide + 12}`}
          sag={4}
        />
        <circle cx={120 + wide * 0.2} cy="181" r="5" fill={p.metal.light} />
      </>
    );
  },
  headlamp: (p) => (
    <>
      <Ground colour={p.shadow} x={124} y={190} w={80} />
      <path
        d="M36 112C36 70 74 50 122 50s88 22 88 62s-40 66-90 66s-84-26-84-66zm14 2c0 30 30 46 70 46s76-16 76-46s-32-46-74-46s-72 16-72 46z"
        fillRule="evenodd"
        fill={p.deep}
      />
      <path
        d="M50 112c0-32 32-46 72-46s74 16 74 46v-6c-2-26-34-42-74-42s-72 14-72 44z"
        fill={p.accent.dark}
      />
      <Form d="M34 108c0 48 38 76 86 76s92-28 92-76q0-8-6-6q-2 58-86 58t-80-58q-6-2-6 6z" fill={p.base}>
        <Line d="M40 116q10 54 80 54t86-54" colour={p.accent.base} width={7} />
        <Line d="M30 100q6 60 60 78" colour={p.pale} width={5} opacity={0.5} />
        <path d="M150 190q56-20 56-90h20v90z" fill={p.deep} opacity="0.4" />
      </Form>
      <path d={box(74, 132, 92, 58, 20)} fill={p.rubber.dark} />
      <Form d={box(72, 126, 92, 58, 20)} fill={p.rubber.base}>
        <path d="M60 120h120v14H60z" fill={p.rubber.light} />
      </Form>
      <circle cx="118" cy="154" r="25" fill={p.metal.dark} />
      <circle cx="118" cy="154" r="21" fill="#fbe9b4" />
      <circle cx="116" cy="152" r="13" fill="#fffaf0" />
      <path d="M104 148q4-9 12-11" fill="none" stroke="#fff" strokeWidth="4" strokeLinecap="round" />
      <path d={box(148, 140, 9, 10, 4)} fill={p.accent.base} />
    </>
  ),
  cooler: (p) => {
    const top = p.between('top', 98, 112);
    return (
      <>
        <Ground colour={p.shadow} x={126} w={88} />
        <Tube
          d={path`M60 ${top + 4}C56 ${top - 50} 178 ${top - 50} 176 ${top + 4}`}
          width={8}
          tone={p.trim}
          lit
        />
        <Crate x={40} y={top} width={140} height={196 - top} depth={24} rise={12} tone={p}>
          <path d={box(62, top + 36, 96, 40, 8)} fill={p.dark} />
          <path d={box(64, top + 40, 94, 38, 8)} fill={p.light} opacity="0.6" />
          <Pattern p={p} motif={p.pick('cooler motif', ['plain', 'plain', 'bands'])} />
        </Crate>
        <Crate x={34} y={top - 6} width={150} height={26} depth={26} rise={14} tone={p.paper} />
        <path d={box(98, top + 8, 26, 22, 5)} fill={p.rubber.base} />
        <path d={box(102, top + 11, 18, 6, 3)} fill={p.rubber.pale} />
        <path d={box(46, 190, 22, 9, 3)} fill={p.rubber.base} />
        <path d={box(154, 190, 22, 9, 3)} fill={p.rubber.base} />
      </>
    );
  },
  'camp-chair': (p) => {
    const lean = p.between('lean', 4, 12);
    return (
      <>
        <Ground colour={p.shadow} x={122} w={74} />
        <Tube
          d={path`M${66 - lean} 48L74 130L66 196M${174 + lean} 48L166 130L174 196`}
          width={7}
          tone={{ ...p.metal, base: p.metal.deep }}
        />
        <Tube d="M70 148L176 194M170 148L64 194" width={7} tone={p.metal} lit />
        <Form
          d={path`M${64 - lean} 44q${56 + lean} 12 ${112 + 2 * lean} 0q5 0 5 6l-9 72q-52 10 -104 0l-9 -72q0 -6 5 -6z`}
          fill={p.dark}
        >
          <Pattern p={p} />
          <path d="M60 36h120v22q-60 10-120 0z" fill={p.base} />
          <path d="M150 40h60v100h-70z" fill={p.deep} opacity="0.3" />
        </Form>
        <path d="M56 124q64 14 128 0q4 16 -10 32q-54 12-108 0q-14-16-10-32z" fill={p.dark} />
        <Form d="M56 122q64 14 128 0q3 10-4 22q-60 14-120 0q-7-12-4-22z" fill={p.base}>
          <path d="M50 118h60v40H50z" fill={p.light} opacity="0.5" />
        </Form>
        <path d={box(42, 104, 30, 14, 7)} fill={p.trim.base} />
        <path d={box(42, 104, 30, 6, 3)} fill={p.trim.light} />
        <path d={box(168, 104, 34, 14, 7)} fill={p.trim.dark} />
        <path d={box(168, 104, 34, 6, 3)} fill={p.trim.base} />
        <ellipse cx="187" cy="107" rx="9" ry="3" fill={p.trim.deep} />
      </>
    );
  },
  backpack: (p) => {
    const body = box(66, 56, 108, 140, 40);
    const pocket = Math.round(p.between('pocket', 126, 138));
    return (
      <>
        <Ground colour={p.shadow} w={62} />
        <Tube d="M104 60C102 30 138 30 136 60" width={7} tone={p.trim} />
        <Form d="M70 110q-20 6-20 40v30q0 14 20 14zM170 110q20 6 20 40v30q0 14-20 14z" fill={p.dark}>
          <path d="M170 100h40v100h-40z" fill={p.deep} opacity="0.6" />
        </Form>
        <Form d={body} fill={p.base}>
          <Pattern p={p} scale={1.2} motif={p.pick('pack motif', ['plain', 'plain', p.motif])} />
          <path d="M150 50h40v160h-52q14-80 12-160z" fill={p.deep} opacity="0.4" />
          <path
            d="M78 84q4-18 20-24"
            fill="none"
            stroke={p.pale}
            strokeWidth="7"
            strokeLinecap="round"
            opacity="0.5"
          />
        </Form>
        <Form d="M64 100V92c0-28 22-44 56-44s56 16 56 44v8q-56 16-112 0z" fill={p.light}>
          <path d="M146 40h40v80h-46q10-40 6-80z" fill={p.dark} />
        </Form>
        <Form d={box(78, pocket, 84, 62, 16)} fill={p.dark}>
          <path d={path`M60 ${pocket}h120v20q-60 10 -120 0z`} fill={p.base} />
          <Line d={path`M84 ${pocket + 22}q36 8 72 0`} colour={p.accent.base} width={3} />
        </Form>
        <path d="M94 92h9v42h-9zM137 92h9v42h-9z" fill={p.trim.base} />
        <path d={box(91, 112, 15, 11, 3)} fill={p.metal.light} />
        <path d={box(134, 112, 15, 11, 3)} fill={p.metal.light} />
      </>
    );
  },
  'water-bottle': (p) => {
    const wide = p.between('wide', 29, 37);
    const shoulder = p.between('shoulder', 82, 100);
    const band = p.between('band', 150, 166);
    return (
      <>
        <Ground colour={p.shadow} w={wide + 10} />
        <Tube d="M104 58C98 20 142 20 136 58" width={8} tone={p.rubber} lit />
        <Turned
          tone={p}
          sag={4}
          gloss={0.7}
          stations={profile`68 17!, 76 18, ${shoulder} ${wide}, ${shoulder + 12} ${wide}!, 190 ${wide}!, 196 ${wide - 3}`}
        >
          <Pattern p={p} motif={p.pick('bottle motif', ['plain', 'plain', 'waves', 'bands'])} />
          <path d={path`M60 ${band}h120v60H60z`} fill={p.accent.base} />
          <path d={path`M110 ${shoulder + 34}l10 -16l10 16z`} fill={p.ink} />
        </Turned>
        <Turned tone={p.rubber} stations={profile`48 19!, 66 20`} sag={3} />
      </>
    );
  },
};
