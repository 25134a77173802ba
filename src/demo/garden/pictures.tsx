import { Pattern } from '../../drawing/motif';
import { box, Form, Ground, Line, oval, path, profile, Tube, Turned } from '../../drawing/shapes';
import type { Drawings } from '../drawing';

export const garden: Drawings<'Garden'> = {
  'watering-can': (p) => {
    const wide = p.between('wide', 44, 52);
    const top = p.between('top', 100, 112);
    return (
      <>
        <Ground colour={p.shadow} x={104} w={wide + 12} />
        <Tube
          d={path`M136 178Q176 160 204 ${top - 22}`}
          width={13}
          tone={{ ...p, base: p.dark, light: p.base }}
          lit
        />
        <path d={path`M188 ${top - 22}l26 -22l14 24l-22 14z`} fill={p.base} />
        <path d={path`M212 ${top - 46}q16 2 18 26l-4 3q-14 -8 -16 -26z`} fill={p.metal.base} />
        <Line d={path`M${100 + wide - 8} ${top + 6}L186 ${top + 2}`} colour={p.deep} width={4} />
        <Tube
          d={path`M${66 - wide * 0.1} ${top + 4}C10 ${top - 14} 10 160 ${106 - wide} 172`}
          width={9}
          tone={p.trim}
          lit
        />
        <Tube
          d={path`M${108 - wide * 0.6} ${top + 4}C${106 - wide * 0.5} ${top - 58} ${96 + wide * 0.6} ${top - 58} ${96 + wide * 0.66} ${top + 4}`}
          width={9}
          tone={p.trim}
          lit
        />
        <Turned
          x={100}
          tone={p}
          sag={5}
          gloss={0.6}
          stations={profile`${top} ${wide - 8}!, 192 ${wide}!, 196 ${wide - 1}`}
        >
          <Pattern p={p} motif={p.pick('can motif', ['plain', 'plain', 'dots', 'bands'])} scale={1.3} />
          <path d={path`M30 ${top + 14}h140v5H30zM30 180h140v5H30z`} fill={p.deep} opacity="0.3" />
        </Turned>
        <path d={oval(100, top, wide - 8, 8)} fill={p.light} />
        <path d={oval(100, top + 1.5, wide - 13, 5.5)} fill={p.deep} />
        <path d={path`M100 ${top - 7}a${wide - 8} 8 0 0 1 ${wide - 8} 8h${8 - wide}z`} fill={p.base} />
      </>
    );
  },
  'plant-pot': (p) => {
    const wide = p.between('wide', 44, 52);
    const plant = p.pick('plant', ['fern', 'cactus', 'rubber']);
    return (
      <>
        <Ground colour={p.shadow} w={wide + 6} />
        {plant === 'fern' &&
          [-64, -42, -20, 0, 20, 42, 64].map((turn, i) => (
            <path
              key={turn}
              d={path`M116 134q-18 -40 4 ${i % 2 ? -98 : -86}q22 ${i % 2 ? 58 : 46} 4 ${i % 2 ? 98 : 86}z`}
              fill={
                [p.leaf.deep, p.leaf.dark, p.leaf.base, p.leaf.light, p.leaf.base, p.leaf.dark, p.leaf.deep][
                  i
                ]
              }
              transform={`rotate(${turn} 120 134)`}
            />
          ))}
        {plant === 'cactus' && (
          <>
            <Tube d="M120 96q-36 4-34-30M122 108q34 0 32-26" width={20} tone={p.leaf} />
            <path d={box(102, 34, 38, 110, 19)} fill={p.leaf.base} />
            <path d="M124 36q16 4 16 20v90h-16z" fill={p.leaf.dark} />
            <Line d="M111 52v84M120 46v90M130 54v80" colour={p.leaf.deep} width={2} dash="2 7" />
            <path d="M120 38q-12-4-10-14q6 0 10 8q4-8 10-8q2 10-10 14z" fill={p.accent.base} />
          </>
        )}
        {plant === 'rubber' && (
          <>
            <Line d="M120 140V56" colour={p.leaf.deep} width={4} />
            {[
              [118, -50, 1],
              [106, 52, 1],
              [92, -56, 0.95],
              [80, 50, 0.9],
              [66, -34, 0.85],
              [62, 24, 0.8],
            ].map(([y = 0, turn = 0, size = 1]) => (
              <g key={y} transform={`translate(120 ${y}) rotate(${turn}) scale(${size})`}>
                <path d="M0 4q-26-22 0-64q26 42 0 64z" fill={turn < 0 ? p.leaf.base : p.leaf.dark} />
                <path d="M0 4q-26-22 0-64q-6 36 0 64z" fill={turn < 0 ? p.leaf.light : p.leaf.base} />
              </g>
            ))}
          </>
        )}
        <Turned
          tone={p}
          sag={4}
          gloss={0.35}
          stations={profile`146 ${wide - 5}!, 192 ${wide * 0.7}!, 195 ${wide * 0.68}`}
        >
          <Pattern p={p} motif={p.pick('pot motif', ['plain', 'plain', 'bands', 'waves'])} />
          <path d="M60 140h120v13H60z" fill={p.deep} opacity="0.35" />
        </Turned>
        <path d={oval(120, 130, wide - 2, 6)} fill="#4a3325" />
        <Turned tone={p} sag={3} gloss={0.35} stations={profile`131 ${wide}!, 148 ${wide - 1}`} />
      </>
    );
  },
  trowel: (p) => {
    const wide = p.between('wide', 26, 32);
    return (
      <g transform={`rotate(${p.between('angle', 30, 44).toFixed(1)} 120 122)`}>
        <g transform="translate(9 3)" fill={p.shadow} opacity="0.18">
          <path
            d={path`M120 228q${-wide - 4} -36 ${-wide} -86q2 -8 ${wide} -8t${wide} 8q4 50 ${-wide} 86z`}
          />
          <path d={box(110, 8, 20, 84, 10)} />
        </g>
        <path d="M115 84h10l2 52h-14z" fill={p.metal.dark} />
        <Form
          d={path`M120 228q${-wide - 6} -36 ${-wide} -86q2 -8 14 -9q8 0 10 -10h8q2 10 10 10q12 1 14 9q6 50 ${-wide} 86z`}
          fill={p.metal.light}
        >
          <path d={path`M120 110h40v120h-40q12 -60 0 -120z`} fill={p.metal.base} />
          <path
            d={path`M${120 - wide + 7} 148q-2 24 6 44`}
            stroke="#fff"
            strokeWidth="5"
            strokeLinecap="round"
            fill="none"
            opacity="0.8"
          />
        </Form>
        <Form d={box(109, 6, 22, 82, 11)} fill={p.base}>
          <path d="M122 0h20v100h-20z" fill={p.dark} />
          <path d="M112 14h4v60h-4z" fill={p.pale} opacity="0.7" />
          <path d="M100 66h40v5h-40zM100 74h40v3h-40z" fill={p.deep} opacity="0.5" />
        </Form>
        <circle cx="120" cy="18" r="3.4" fill={p.deep} />
        <path d={box(110, 84, 20, 9, 3)} fill={p.metal.deep} />
      </g>
    );
  },
  'pruning-shears': (p) => (
    <g transform={`rotate(${p.between('angle', 18, 32).toFixed(1)} 120 120)`}>
      <g
        transform="translate(8 6)"
        stroke={p.shadow}
        strokeWidth="17"
        fill="none"
        strokeLinecap="round"
        opacity="0.18"
      >
        <path d="M112 124C92 148 88 180 92 214M128 124c20 24 24 56 20 90M124 98Q106 70 112 34" />
      </g>
      <path d="M132 118Q150 84 132 28q-10 20-10 40q-2 24-12 40z" fill={p.metal.light} />
      <path d="M132 118Q150 84 132 28q2 50-8 84z" fill={p.metal.base} />
      <path d="M106 116Q86 90 98 54q6-4 10 0q-6 30 16 52z" fill={p.metal.dark} />
      <path d="M106 116Q86 90 98 54q-2 34 14 58z" fill={p.metal.deep} />
      <Tube
        d="M128 122C150 150 154 178 148 214"
        width={17}
        tone={{ ...p, base: p.dark, light: p.base }}
        lit
      />
      <Tube d="M112 122C90 150 86 178 92 214" width={17} tone={p} lit />
      <Line d="M108 152h24M106 158h28M108 164h24" colour={p.metal.deep} width={3} />
      <path d="M108 120q12-10 24 0l4 14q-16 8-32 0z" fill={p.dark} />
      <circle cx="120" cy="118" r="10" fill={p.metal.dark} />
      <circle cx="119" cy="117" r="7" fill={p.metal.pale} />
      <path d="M116 114l6 6" stroke={p.metal.deep} strokeWidth="2.4" strokeLinecap="round" />
      <path d={box(84, 176, 12, 22, 6)} fill={p.accent.base} transform="rotate(4 90 186)" />
    </g>
  ),
  'garden-hose': (p) => (
    <>
      <ellipse cx="124" cy="176" rx="98" ry="28" fill={p.shadow} opacity="0.17" />
      {[0, 1, 2, 3].map((turn) => (
        <g key={turn} transform={path`translate(${(turn % 2) * 3 - 1} ${-turn * 14})`}>
          <ellipse cx="116" cy="168" rx={80 - turn} ry="25" fill="none" stroke={p.deep} strokeWidth="15" />
          <ellipse
            cx="116"
            cy="166"
            rx={80 - turn}
            ry="25"
            fill="none"
            stroke={turn % 2 ? p.base : p.light}
            strokeWidth="12.5"
          />
          <ellipse
            cx="116"
            cy="163.5"
            rx={80 - turn}
            ry="25"
            fill="none"
            stroke={p.pale}
            strokeWidth="2.6"
            opacity="0.7"
          />
          <path
            d={path`M${36 + turn} 166a${80 - turn} 25 0 0 0 ${160 - 2 * turn} 0`}
            fill="none"
            stroke={turn % 2 ? p.dark : p.base}
            strokeWidth="12.5"
          />
          <path
            d={path`M${36 + turn} 163a${80 - turn} 25 0 0 0 ${160 - 2 * turn} 0`}
            fill="none"
            stroke={p.accent.light}
            strokeWidth="2"
            opacity="0.8"
          />
        </g>
      ))}
      <Tube d="M190 128Q206 108 192 92Q182 80 166 78" width={13} tone={p} lit />
      <path d="M172 70l-12 2l-2 14l13 3z" fill={p.metal.dark} />
      <path d="M162 66l-30-10q-6 0-7 6l-1 10q0 6 6 8l30 8z" fill={p.trim.base} />
      <path d="M162 66l-30-10q-6 0-7 6v4l36 8z" fill={p.trim.light} />
      <path d="M126 56l-14-6q-4 10-3 22l14 2z" fill={p.accent.base} />
      <Line d="M98 54l-16-6M98 60H78M99 66l-18 5" colour="#7fb6d8" width={3.4} dash="5 6" />
    </>
  ),
  'bird-feeder': (p) => {
    const wide = p.between('wide', 54, 64);
    return (
      <>
        <ellipse cx="126" cy="214" rx="46" ry="6" fill={p.shadow} opacity="0.14" />
        <Line d="M120 12V52" colour={p.metal.deep} width={3} />
        <path d={box(78, 92, 84, 78, 2)} fill={p.glass} />
        <path d="M80 124q20-12 40-4t40-2v54H80z" fill="#d1a15a" />
        <Line
          d="M88 136h1M102 130h1M116 138h1M132 130h1M148 136h1M94 148h1M110 150h1M126 146h1M142 150h1M88 160h1M104 162h1M120 160h1M136 162h1M150 160h1"
          colour="#8f6538"
          width={5}
        />
        <path d="M86 96h7v66h-7z" fill="#fff" opacity="0.8" />
        <path d="M140 92h22v78h-22z" fill={p.shadow} opacity="0.16" />
        <path d="M76 88h9v86h-9zM155 88h9v86h-9z" fill={p.dark} />
        <path d={path`M120 44L${120 + wide} 88q3 6 -3 8H${123 - wide}q-6 -2 -3 -8z`} fill={p.base} />
        <path d={path`M120 44L${120 + wide} 88q3 6 -3 8h-20L118 46z`} fill={p.dark} />
        <path d={path`M120 44L${120 - wide} 88l1 6L122 56z`} fill={p.light} />
        <path d={box(118 - wide, 168, 2 * wide + 4, 14, 4)} fill={p.base} />
        <path d={box(118 - wide, 168, 2 * wide + 4, 5, 2)} fill={p.light} />
        <path
          d={path`M${120 + wide * 0.4} 176h${wide * 0.6}v6h${-wide * 0.6}z`}
          fill={p.deep}
          opacity="0.5"
        />
        <path
          d="M186 168q-4-22-20-26q-14-2-18 10l-8 4l8 3q2 12 16 12q12 2 30 8q-2-8-8-11z"
          fill="#5f8fb4"
          transform="translate(6 -3)"
        />
        <path d="M156 160q10 12 24 8q-4-14-16-14q-8 0-8 6z" fill="#3f6d92" transform="translate(6 -3)" />
        <path d="M148 158q4 10 14 11q-2-8-8-14z" fill="#e58a5c" transform="translate(6 -3)" />
        <circle cx="160" cy="146" r="2" fill="#1f2b36" />
        <Line d="M168 166v4M174 166v4" colour="#7a5236" width={2} />
      </>
    );
  },
  'seed-packet': (p) => {
    const flower = p.says(/tomato/i)
      ? 'tomato'
      : p.says(/sunflower|wildflower/i)
        ? 'sun'
        : p.says(/basil|salad|leaf|herb/i)
          ? 'leaf'
          : p.pick('flower', ['sun', 'carrot', 'tomato']);
    const packet = 'M68 44q52 4 104 0v150q0 4-4 4H72q-4 0-4-4z';
    return (
      <>
        <Ground colour={p.shadow} y={200} w={62} />
        <g transform={`rotate(${p.between('angle', -6, 4).toFixed(1)} 120 200)`}>
          <Form d={packet} fill={p.base}>
            <Pattern p={p} motif={p.pick('packet', ['plain', 'stripes', 'plain', 'dots'])} />
            <path d="M60 40h120v18H60z" fill={p.dark} />
            <path d="M150 40h30v170h-30z" fill={p.deep} opacity="0.22" />
            <path d="M68 58h7v150h-7z" fill={p.pale} opacity="0.5" />
          </Form>
          <Line d="M72 58h96" colour={p.pale} width={2} dash="4 4" opacity={0.7} />
          <path d="M82 188v-70a38 36 0 0 1 76 0v70q0 2-2 2H84q-2 0-2-2z" fill={p.paper.light} />
          <path d={box(94, 172, 52, 5, 2)} fill={p.deep} />
          <path d={box(104, 181, 32, 4, 2)} fill={p.accent.base} />
          {flower === 'sun' && (
            <>
              <Line d="M120 128v38" colour={p.leaf.dark} width={4} />
              <path d="M120 162q-18 0-20-14q18 0 20 14zM121 156q16 0 18-12q-16 0-18 12z" fill={p.leaf.base} />
              {[0, 40, 80, 120, 160, 200, 240, 280, 320].map((turn) => (
                <path
                  key={turn}
                  d="M120 120q-9-12 0-26q9 14 0 26z"
                  fill="#eeb33c"
                  transform={`rotate(${turn} 120 120)`}
                />
              ))}
              <circle cx="120" cy="120" r="9.5" fill="#7a4c2b" />
            </>
          )}
          {flower === 'leaf' && (
            <>
              <path d="M118 166v-40h4v40z" fill={p.leaf.dark} />
              <path
                d="M120 132q-30 0-34-28q32-2 34 28zM121 126q-2-30 26-36q8 30-26 36zM120 154q-20 2-28-14q22-6 28 14zM121 152q4-20 28-16q-4 18-28 16z"
                fill={p.leaf.base}
              />
              <path
                d="M120 132q-16-6-34-28q32-2 34 28zM121 126q8-16 26-36q-28 6-26 36z"
                fill={p.leaf.light}
              />
            </>
          )}
          {flower === 'carrot' && (
            <>
              <path
                d="M118 118q-14-14-8-26q8 6 10 20q-2-18 6-22q6 10-2 22q6-10 14-10q0 12-14 18z"
                fill={p.leaf.base}
              />
              <path d="M106 122q14-10 28 0q2 24-14 46q-16-22-14-46z" fill="#e8893c" />
              <path d="M124 118q8 2 10 4q2 24-14 46q10-24 4-50z" fill="#c96f28" />
            </>
          )}
          {flower === 'tomato' && (
            <>
              <circle cx="120" cy="136" r="26" fill="#d64b3c" />
              <path d="M128 112q18 6 18 24q-2 24-28 26q22-14 10-50z" fill="#b2392d" />
              <ellipse cx="109" cy="128" rx="6" ry="4" fill="#f09a86" />
              <path
                d="M120 116q-6 8-16 6q4-8 10-9q-6-4-6-9q10 2 12 8q2-8 12-8q0 6-6 9q8 1 10 9q-10 2-16-6z"
                fill={p.leaf.dark}
              />
            </>
          )}
        </g>
      </>
    );
  },
  'potting-soil': (p) => {
    const slump = p.between('slump', 4, 10);
    return (
      <>
        <Ground colour={p.shadow} w={74} />
        <Form
          d={path`M66 48q54 10 108 0q6 20 4 40q8 50 6 94q0 16 -16 15q-48 ${slump} -96 0q-16 1 -16 -15q-2 -44 6 -94q-2 -20 4 -40z`}
          fill={p.base}
        >
          <path d="M50 44h140v16q-70 8-140 0z" fill={p.dark} />
          <path d="M150 40h50v170h-60q26-60 10-170z" fill={p.deep} opacity="0.32" />
          <path d="M68 66q-8 60-6 116h10q-4-60 4-116z" fill={p.pale} opacity="0.5" />
          <path d="M50 160q70 14 140 0v50H50z" fill="#4a3325" />
          <path d="M50 158q30-12 50-2t40-2t50 4v10q-70 10-140 0z" fill="#5e4330" />
        </Form>
        <Line d="M66 60q54 8 108 0" colour={p.pale} width={2} dash="5 4" opacity={0.8} />
        <circle cx="120" cy="112" r="33" fill={p.paper.light} />
        <path d="M118 134V104h4v30z" fill={p.leaf.dark} />
        <path d="M120 110q-24 0-26-20q26-2 26 20zM121 104q0-20 22-22q2 20-22 22z" fill={p.leaf.base} />
        <path d="M120 110q-24 0-26-20q14 6 26 20z" fill={p.leaf.light} />
        <path d="M98 130q22-8 44 0q-8 12-22 12t-22-12z" fill="#5e4330" />
        <path d="M186 198q4-14 18-12q14 0 18 12z" fill="#4a3325" />
        <path d="M192 194q6-8 14-6z" fill="#6b4d38" />
      </>
    );
  },
};
