import { Pattern } from '../../drawing/motif';
import type { Paint } from '../../drawing/paint';
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

function StoveKettle({ p }: { p: Paint }) {
  const wide = p.between('wide', 62, 72);
  const shoulder = p.between('shoulder', 116, 128);
  return (
    <>
      <path
        d={path`M${124 + wide * 0.62} 152Q${130 + wide} 140 ${132 + wide} 106l14 -4q2 12 -4 34q-8 30 -28 44z`}
        fill={p.dark}
      />
      <path d={path`M${132 + wide} 108l14 -6l-1 -5l-15 5z`} fill={p.metal.light} />
      <Tube
        d={path`M${118 - wide * 0.72} 116C${112 - wide * 0.8} 34 ${120 + wide * 0.8} 34 ${114 + wide * 0.72} 116`}
        width={7}
        tone={p.metal}
        lit
      />
      <Tube d="M84 64Q116 44 148 64" width={13} tone={p.trim} lit />
      <Turned
        x={116}
        tone={p}
        sag={4}
        gloss={0.7}
        stations={profile`98 28!, 104 38, ${shoulder} ${wide * 0.83}, 164 ${wide}, 186 ${wide * 0.96}, 196 ${wide * 0.86}`}
      >
        <Pattern p={p} motif={p.pick('kettle motif', ['plain', 'plain', 'bands'])} scale={1.6} />
        <path d="M30 188h180v14H30z" fill={p.metal.base} />
      </Turned>
      <Turned x={116} tone={p} stations={profile`92 16!, 96 26, 103 31`} sag={2} />
      <Turned x={116} tone={p.trim} stations={profile`78 5, 82 9, 88 7, 94 5`} />
    </>
  );
}

function GooseneckKettle({ p }: { p: Paint }) {
  const base = p.between('base', 52, 60);
  return (
    <>
      <Tube d={path`M150 168C196 172 178 92 214 84`} width={12} tone={{ ...p, base: p.dark }} lit />
      <path d="M206 78l14 2l-2 12l-12-2z" fill={p.deep} />
      <Tube d={path`M80 100C34 84 34 104 38 136q4 22 14 30`} width={12} tone={p.trim} lit />
      <Turned
        x={112}
        tone={p}
        sag={4}
        gloss={0.7}
        stations={profile`90 34!, 96 36, 140 ${base * 0.82}, 184 ${base}, 196 ${base - 3}`}
      >
        <path d="M30 186h180v14H30z" fill={p.deep} opacity="0.5" />
      </Turned>
      <Turned x={112} tone={p} stations={profile`82 18!, 86 32, 92 37`} sag={2} />
      <Turned x={112} tone={p.trim} stations={profile`64 5, 68 9, 76 8, 84 5`} />
    </>
  );
}

function Slice({ x, tone }: { x: number; tone: string }) {
  return (
    <>
      <path d={path`M${x} 70c-16 0 -18 -20 -4 -24h58c14 4 12 24 -4 24v60h-50z`} fill="#b9793c" />
      <path d={path`M${x + 5} 72c-14 -3 -13 -18 -3 -20h46c10 2 11 17 -3 20v60h-40z`} fill={tone} />
    </>
  );
}

export const kitchen: Drawings<'Kitchen'> = {
  kettle: (p) => (
    <>
      <Ground colour={p.shadow} x={116} w={68} />
      {!p.says(/pour-over|gooseneck/i) ? <StoveKettle p={p} /> : <GooseneckKettle p={p} />}
    </>
  ),
  'frying-pan': (p) => {
    const rx = p.between('rx', 70, 78);
    return (
      <>
        <ellipse cx="108" cy="166" rx={rx + 8} ry="34" fill={p.shadow} opacity="0.18" />
        <path d="M150 112L212 52q7-6 13 1t-1 13L166 130z" fill={p.trim.dark} />
        <path d="M152 110L212 52q6-5 11-2L160 118z" fill={p.trim.light} />
        <circle cx="215" cy="60" r="3.5" fill={p.tile} />
        <path d="M142 122l18-18l12 12l-14 18z" fill={p.metal.base} />
        <path d={path`M${98 - rx} 136c0 26 ${rx * 0.4} 48 ${rx} 48s${rx} -22 ${rx} -48z`} fill={p.dark} />
        <path
          d={path`M${98 - rx} 138c4 24 ${rx * 0.3} 38 ${rx * 0.55} 42c-14 -10 -30 -24 -36 -44z`}
          fill={p.light}
        />
        <ellipse cx="98" cy="136" rx={rx} ry="38" fill={p.base} />
        <ellipse cx="98" cy="138" rx={rx - 6} ry="33" fill={p.rubber.base} />
        <Form d={oval(98, 144, rx - 14, 26)} fill={p.rubber.light}>
          <ellipse cx="116" cy="150" rx={rx - 20} ry="25" fill={p.rubber.base} />
        </Form>
        <path d="M66 142c0-14 18-18 30-16s22 4 24 14s-12 18-28 17s-26-5-26-15z" fill="#fbf8f0" />
        <path d="M70 148c6 8 34 12 48-4c0 10-14 14-26 13s-20-4-22-9z" fill="#e6e0d2" />
        <ellipse cx="92" cy="140" rx="11" ry="7.5" fill="#f2b53a" />
        <ellipse cx="89" cy="138" rx="4" ry="2.4" fill="#fbd98a" />
      </>
    );
  },
  saucepan: (p) => {
    const wide = p.between('wide', 50, 58);
    const top = p.between('top', 112, 126);
    return (
      <>
        <Ground colour={p.shadow} x={96} w={wide + 6} />
        <path
          d={path`M${96 + wide - 4} ${top + 8}L212 ${top - 8}q10 -2 11 5t-9 9L${96 + wide - 4} ${top + 26}z`}
          fill={p.trim.base}
        />
        <path
          d={path`M${96 + wide - 4} ${top + 8}L212 ${top - 8}q10 -2 11 4L${96 + wide - 4} ${top + 16}z`}
          fill={p.trim.light}
        />
        <path d={path`M${90 + wide} ${top + 4}h20v22h-20z`} fill={p.metal.dark} />
        <Turned
          x={96}
          tone={p}
          sag={4}
          gloss={0.7}
          stations={profile`${top} ${wide}!, 184 ${wide}, 194 ${wide - 6}, 197 ${wide - 12}`}
        >
          <path d={path`M20 ${top}h180v8H20z`} fill={p.light} opacity="0.7" />
        </Turned>
        <Turned
          x={96}
          tone={p.pick('lid', [p.metal, p])}
          sag={1}
          gloss={0.7}
          stations={profile`${top - 24} 10!, ${top - 20} ${wide * 0.55}, ${top - 8} ${wide}, ${top} ${wide + 5}!, ${top + 4} ${wide + 5}`}
        />
        <Turned
          x={96}
          tone={p.trim}
          stations={profile`${top - 42} 8, ${top - 38} 12, ${top - 31} 10, ${top - 22} 5`}
        />
      </>
    );
  },
  'chef-knife': (p) => {
    const belly = p.between('belly', 28, 36);
    const blade = path`M20 118Q70 96 138 98V${98 + belly}Q70 ${104 + belly} 20 118z`;
    return (
      <g transform={`rotate(${p.between('angle', -34, -24).toFixed(1)} 120 120)`}>
        <path
          d={path`M20 118Q70 96 138 98h88q8 4 6 26l-94 4v${belly - 30}Q70 ${104 + belly} 20 118z`}
          fill={p.shadow}
          opacity="0.18"
          transform="translate(0 14)"
        />
        <Form d={blade} fill={p.metal.light}>
          <path d={path`M14 120Q74 ${100 + belly} 140 ${88 + belly}v20H14z`} fill={p.metal.pale} />
          <path d={path`M14 122Q74 ${104 + belly} 140 ${94 + belly}v20H14z`} fill="#fff" />
          <path d="M20 118Q70 94 138 96v6Q76 102 20 118z" fill={p.metal.base} />
        </Form>
        <path d={path`M134 97h12v${belly}q-8 2 -12 1z`} fill={p.metal.dark} />
        <Form d="M145 97Q180 93 222 98q10 2 10 12t-8 16q-8 4-18 0t-30 0q-18 2-31-2z" fill={p.base}>
          <path d="M140 112q40-4 96 0v24h-96z" fill={p.dark} />
          <path
            d="M150 101q30-4 66 0"
            stroke={p.pale}
            strokeWidth="3.5"
            strokeLinecap="round"
            fill="none"
            opacity="0.7"
          />
        </Form>
        {[162, 186, 210].map((x) => (
          <circle key={x} cx={x} cy="112" r="3.6" fill={p.metal.pale} />
        ))}
      </g>
    );
  },
  'cutting-board': (p) => {
    const round = p.pick('shape', [false, true, false]);
    const board = round
      ? path`M106 70V40q0 -12 14 -12t14 12v30c38 6 60 32 60 64c0 38 -32 66 -74 66s-74 -28 -74 -66c0 -32 22 -58 60 -64z`
      : path`M106 62V38q0 -12 14 -12t14 12v24h38q14 0 14 14v108q0 14 -14 14H68q-14 0 -14 -14V76q0 -14 14 -14z`;
    return (
      <>
        <Ground colour={p.shadow} w={round ? 46 : 66} />
        <path d={board} fill={p.deep} transform="translate(6 2)" />
        <Form d={board} fill={p.base}>
          {[74, 96, 128, 150, 172].map((x, i) => (
            <Line
              key={x}
              d={path`M${x} 20q${i % 2 ? 5 : -5} 60 0 100t${i % 2 ? -4 : 4} 90`}
              colour={p.dark}
              width={i % 2 ? 3 : 2}
              opacity={0.5}
            />
          ))}
          <path d="M40 20h40v190H40z" fill={p.light} opacity="0.4" />
        </Form>
        <circle cx="120" cy="42" r="6" fill={p.tile} />
        <path d="M88 148c0-18 14-30 32-30s32 12 32 30s-14 28-32 28s-32-10-32-28z" fill="#e9b52f" />
        <circle cx="120" cy="148" r="24" fill="#fbeeb4" />
        {[0, 60, 120, 180, 240, 300].map((turn) => (
          <path
            key={turn}
            d="M120 144l-7-16q7-4 14 0z"
            fill="#f3d05a"
            transform={`rotate(${turn} 120 148)`}
          />
        ))}
        <path d="M150 178q16-22 34-16q-6 20-34 16z" fill={p.leaf.base} />
        <path d="M150 178q16-12 34-16q-10 4-34 16z" fill={p.leaf.pale} />
      </>
    );
  },
  blender: (p) => {
    const jar = turned(120, profile`52 42!, 138 30`, 3);
    const level = p.between('level', 72, 92);
    const fruit = p.pick('fruit', ['#e8837c', '#8fb56a', '#b27fb0', '#f0b65a']);
    return (
      <>
        <Ground colour={p.shadow} w={52} />
        <Tube d="M156 62h14q14 0 12 16l-6 30q-2 10-14 10h-8" width={9} tone={p.rubber} lit />
        <Form d={jar} fill={p.glass}>
          <path d={path`M70 ${level}q25 -7 50 0t50 0v90H70z`} fill={fruit} />
          <circle cx="104" cy="112" r="5" fill="#fff" opacity="0.4" />
          <circle cx="128" cy="98" r="7" fill="#fff" opacity="0.3" />
          <path d={turned(120, profile`40 44!, 150 28`, 3, 0.5, 1.1)} fill={p.metal.deep} opacity="0.22" />
          <path d={turned(120, profile`58 42!, 130 30`, 0, -0.8, -0.6)} fill="#fff" opacity="0.8" />
        </Form>
        <Line d="M118 92h12M118 106h9M118 120h12" colour="#fff" width={2.4} opacity={0.8} />
        <Turned tone={p.rubber} stations={profile`36 14!, 44 15!, 44 44!, 54 44`} sag={1} />
        <Turned tone={p.metal} stations={profile`136 31!, 148 34`} sag={1} />
        <Turned tone={p} sag={3} stations={profile`146 34!, 152 40, 176 48, 196 52`} />
        <circle cx="120" cy="173" r="12" fill={p.deep} />
        <circle cx="119" cy="172" r="10" fill={p.metal.light} />
        <path d="M119 164v7" stroke={p.metal.deep} strokeWidth="3" strokeLinecap="round" />
      </>
    );
  },
  toaster: (p) => {
    const round = p.between('round', 24, 40);
    const body = box(38, 92, 156, 100, round);
    return (
      <>
        <Ground colour={p.shadow} w={80} />
        <path d={box(52, 186, 22, 12, 4)} fill={p.rubber.dark} />
        <path d={box(160, 186, 22, 12, 4)} fill={p.rubber.dark} />
        <Slice x={62} tone="#e8bd7c" />
        <Slice x={122} tone="#e2b06b" />
        <Form d={body} fill={p.base}>
          <Pattern p={p} motif={p.pick('toaster motif', ['plain', 'plain', 'bands'])} scale={1.4} />
          <path d="M30 86h180v20H30z" fill={p.metal.light} />
          <path d="M30 104h180v4H30z" fill={p.metal.dark} opacity="0.6" />
          <path d="M168 86h40v120h-50q14-50 10-120z" fill={p.deep} opacity="0.35" />
          <path d="M52 122q0-8 7-8v54q-7 0-7-8z" fill={p.pale} opacity="0.7" />
          <path d="M30 178h180v20H30z" fill={p.deep} opacity="0.35" />
        </Form>
        <path d={box(190, 118, 8, 44, 3)} fill={p.rubber.base} />
        <path d={box(186, 124, 22, 13, 5)} fill={p.trim.base} />
        <path d={box(186, 124, 22, 6, 3)} fill={p.trim.light} />
        <circle cx="120" cy="146" r="13" fill={p.deep} opacity="0.5" />
        <circle cx="119" cy="145" r="11" fill={p.metal.light} />
        <path d="M119 136v8" stroke={p.metal.deep} strokeWidth="3" strokeLinecap="round" />
      </>
    );
  },
  'coffee-maker': (p) => {
    const carafe = turned(108, profile`118 24!, 126 26, 150 38, 172 38, 182 32`, 3);
    return (
      <>
        <Ground colour={p.shadow} w={66} />
        <path d="M148 70h36v122h-36z" fill={p.dark} />
        <path d="M166 70h18v122h-18z" fill={p.deep} />
        <path d={box(56, 184, 130, 14, 6)} fill={p.deep} />
        <path d={box(64, 182, 88, 5, 2)} fill={p.rubber.base} />
        <Form d={box(56, 44, 130, 50, 14)} fill={p.base}>
          <path d="M50 40h150v12H50z" fill={p.light} />
          <path d="M160 40h40v60h-44q8-30 4-60z" fill={p.deep} opacity="0.35" />
          <path d={box(128, 62, 24, 14, 4)} fill={p.rubber.dark} />
          <path d="M132 69h9" stroke="#8fe0c0" strokeWidth="3" />
          <circle cx="74" cy="70" r="5" fill={p.metal.light} />
          <circle cx="92" cy="70" r="5" fill={p.accent.base} />
        </Form>
        <path d="M84 94h48l-8 16H92z" fill={p.rubber.base} />
        <path d="M84 94h48l-2 4H86z" fill={p.rubber.dark} />
        <Tube d="M142 138h14q8 0 7 10l-2 18q-2 8-10 8h-6" width={7} tone={p.rubber} lit />
        <Form d={carafe} fill={p.glass}>
          <path d="M60 144h100v50H60z" fill="#5b3a26" />
          <path d="M60 144h100v5H60z" fill="#7a5236" />
          <path d="M128 110h30v80h-34q10-40 4-80z" fill="#20130b" opacity="0.25" />
          <path d="M78 150q-3 14 2 26h6q-4-14-1-26z" fill="#fff" opacity="0.6" />
        </Form>
        <path d={box(82, 112, 52, 9, 4)} fill={p.trim.base} />
      </>
    );
  },
  'mixing-bowl': (p) => {
    const wide = p.between('wide', 72, 82);
    const depth = p.between('depth', 62, 74);
    const top = 194 - depth;
    return (
      <>
        <Ground colour={p.shadow} w={54} />
        <ellipse cx="120" cy={top} rx={wide} ry="13" fill={p.deep} />
        <ellipse cx="120" cy={top + 3} rx={wide - 6} ry="9" fill="#f3e3bd" />
        <g transform={path`rotate(32 140 ${top})`}>
          {[-15, -5, 5, 15].map((bow) => (
            <Line
              key={bow}
              d={path`M140 ${top - 34}C${140 + bow * 1.8} ${top - 10} ${140 + bow * 1.6} ${top + 22} 140 ${top + 26}`}
              colour={p.metal.deep}
              width={2.6}
            />
          ))}
          <path d={box(134, top - 88, 12, 56, 6)} fill={p.trim.base} />
          <path d={box(134, top - 88, 5, 56, 3)} fill={p.trim.light} />
        </g>
        <Form d={path`M40 ${top - 20}V${top}a80 13 0 0 0 160 0v${-20}h40v120H0V${top - 20}z`} fill="none">
          <Turned
            tone={p}
            sag={4}
            gloss={0.6}
            stations={profile`${top} ${wide}!, ${top + depth * 0.45} ${wide * 0.9}, ${top + depth * 0.85} ${wide * 0.56}, 194 ${wide * 0.46}`}
          >
            <Pattern p={p} motif={p.pick('bowl motif', ['plain', 'bands', 'stripes', 'plain'])} scale={1.3} />
          </Turned>
        </Form>
        <path
          d={path`M${120 - wide} ${top}a${wide} 13 0 0 0 ${2 * wide} 0v4a${wide} 13 0 0 1 ${-2 * wide} 0z`}
          fill={p.light}
        />
      </>
    );
  },
  apron: (p) => {
    const body = 'M92 66q28 14 56 0q2 36 38 48v78q0 10-10 10H64q-10 0-10-10v-78q36-12 38-48z';
    return (
      <>
        <Line d="M94 70C84 22 156 22 146 70" colour={p.trim.base} width={6} />
        <Line d="M56 118Q34 124 30 150M184 118q22 6 26 32" colour={p.trim.base} width={6} />
        <Cast d={body} colour={p.shadow} />
        <Form d={body} fill={p.base}>
          <Pattern p={p} />
          <path d="M160 90h40v120h-50q16-50 10-120z" fill={p.deep} opacity="0.3" />
          <path d="M72 112q-6 50 0 96h-22V100z" fill={p.pale} opacity="0.3" />
        </Form>
        <Form d={path`M84 136h72v34q0 14 -14 14H98q-14 0 -14 -14z`} fill={p.accent.base}>
          <path d="M80 132h80v11H80z" fill={p.accent.light} />
          <path d="M120 130h2v60h-2z" fill={p.accent.deep} />
        </Form>
        <path d="M92 66q28 14 56 0v8q-28 14-57 0z" fill={p.dark} />
      </>
    );
  },
};
