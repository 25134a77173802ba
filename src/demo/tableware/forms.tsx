import { Pattern } from '../../drawing/motif';
import type { Paint } from '../../drawing/paint';
import { box, Form, Ground, Line, oval, path, profile, Tube, Turned, turned } from '../../drawing/shapes';
import { COFFEE } from '../drawing';
import type { PicturedForms } from '../pictured-forms';

function GlassPair({ p, flute }: { p: Paint; flute: boolean }) {
  const wine = flute ? '#efd991' : p.pick('wine', ['#7d2740', '#ecd27e']);
  const glass = (x: number) => {
    const bowl = flute
      ? turned(x, profile`36 17!, 80 20, 116 14, 132 4`)
      : turned(x, profile`104 30!, 136 40, 172 38, 194 24`, 3);
    return (
      <>
        {flute && (
          <>
            <path d={path`M${x - 3} 128h6l1 56q2 6 12 10h-32q10 -4 12 -10z`} fill={p.light} />
            <path d={oval(x, 195, 26, 4.5)} fill={p.base} />
          </>
        )}
        <Form d={bowl} fill={p.glass}>
          <path d={bowl} fill={p.base} opacity="0.4" />
          <path d={path`M${x - 50} ${flute ? 58 : 142}h100v70h-100z`} fill={wine} />
          <path d={path`M${x + (flute ? 8 : 18)} 20h40v180h-44z`} fill={p.deep} opacity="0.25" />
          <path
            d={flute ? path`M${x - 13} 48h4v60h-4z` : path`M${x - 31} 124q-4 30 4 48h6q-8 -24 -4 -50z`}
            fill="#fff"
            opacity="0.75"
          />
        </Form>
        {flute &&
          [72, 88, 100].map((y, i) => <circle key={y} cx={x + i * 4 - 4} cy={y} r="1.8" fill="#fff" />)}
      </>
    );
  };
  return (
    <>
      <Ground colour={p.shadow} w={flute ? 62 : 76} />
      {glass(flute ? 154 : 162)}
      {glass(flute ? 92 : 82)}
    </>
  );
}

function CupAndSaucer({ p }: { p: Paint }) {
  return (
    <>
      <Ground colour={p.shadow} w={80} />
      <path d="M30 176h180q-20 20-60 21H90q-40-1-60-21z" fill={p.dark} />
      <path d={oval(120, 176, 90, 11)} fill={p.light} />
      <path d={oval(120, 177, 50, 6)} fill={p.dark} />
      <Tube d="M164 118q34-2 30 22t-44 22" width={10} tone={{ ...p, base: p.dark, light: p.base }} lit />
      <Turned x={116} tone={p} gloss={0.6} sag={3} stations={profile`104 56!, 128 54, 160 38, 174 26`}>
        <Pattern p={p} />
      </Turned>
      <path d={oval(116, 104, 56, 10)} fill={p.light} />
      <path d={oval(116, 105, 49, 7.5)} fill={COFFEE} />
      <path d="M116 110q-16-4-12-8q6-4 12 1q6-5 12-1q4 4-12 8z" fill="#f1dcb8" />
      <Line d="M104 84q-8-10 0-18t0-16M128 82q-8-10 0-18t0-14" colour="#fff" width={5} opacity={0.65} />
    </>
  );
}

function TravelMug({ p }: { p: Paint }) {
  return (
    <>
      <Ground colour={p.shadow} w={40} />
      <Turned tone={p} gloss={0.7} sag={4} stations={profile`74 39!, 192 28!, 196 27`}>
        <path d="M60 112h120v40H60z" fill={p.accent.base} />
        <path d="M60 112h120v4H60z" fill={p.accent.light} />
      </Turned>
      <Turned tone={p.rubber} sag={3} stations={profile`58 34!, 62 40, 76 42`} />
      <path d={box(104, 50, 30, 10, 4)} fill={p.rubber.light} />
    </>
  );
}

export const tablewareForms: PicturedForms = {
  'wine-glass': [
    [/flute/i, (p) => <GlassPair p={p} flute />],
    [/stemless|tumbler/i, (p) => <GlassPair p={p} flute={false} />],
  ],
  mug: [
    [/saucer|espresso|cappuccino/i, (p) => <CupAndSaucer p={p} />],
    [/travel/i, (p) => <TravelMug p={p} />],
  ],
};
