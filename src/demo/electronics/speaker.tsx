import { Pattern } from '../../drawing/motif';
import type { Paint } from '../../drawing/paint';
import { box, Form, Ground, Line, oval, profile, Turned } from '../../drawing/shapes';

export function Speaker({ p }: { p: Paint }) {
  const shape = p.says(/bookshelf/i)
    ? 'tower'
    : p.says(/radio/i)
      ? 'wide'
      : p.says(/shower|portable/i)
        ? 'round'
        : p.pick('shape', ['tower', 'round', 'wide']);
  if (shape === 'wide') {
    return (
      <>
        <Ground colour={p.shadow} w={94} />
        <Line d="M70 98C74 62 166 62 170 98" colour={p.leather.base} width={8} />
        <path d={box(50, 188, 20, 10, 3)} fill={p.rubber.dark} />
        <path d={box(170, 188, 20, 10, 3)} fill={p.rubber.dark} />
        <Form d={box(28, 94, 184, 98, 18)} fill={p.base}>
          <path d="M20 90h200v12H20z" fill={p.light} />
          <path d="M180 90h40v110h-46q14-50 6-110z" fill={p.deep} opacity="0.35" />
        </Form>
        <Form d={box(38, 112, 164, 72, 12)} fill={p.dark}>
          <Pattern p={p} motif="dots" scale={0.55} colour={p.light} />
        </Form>
        {[78, 162].map((x) => (
          <g key={x}>
            <circle cx={x} cy="148" r="27" fill={p.deep} />
            <circle cx={x} cy="148" r="21" fill={p.rubber.base} />
            <circle cx={x} cy="148" r="9" fill={p.metal.base} />
          </g>
        ))}
        <path d={box(108, 100, 24, 5, 2)} fill={p.metal.light} />
      </>
    );
  }
  if (shape === 'round') {
    return (
      <>
        <Ground colour={p.shadow} w={58} />
        <Turned tone={p} sag={5} gloss={0.35} stations={profile`84 54!, 100 60, 170 60, 192 52, 197 44`}>
          <Pattern p={p} motif="dots" scale={0.5} colour={p.light} />
          <path d="M40 176h160v30H40z" fill={p.dark} />
        </Turned>
        <path d={oval(120, 84, 54, 15)} fill={p.light} />
        <path d={oval(120, 84, 45, 11.5)} fill={p.rubber.base} />
        <path d={oval(120, 84, 30, 7)} fill="none" stroke={p.accent.base} strokeWidth="3" />
        <path
          d="M108 84h8M124 84h8M128 81v6"
          stroke={p.metal.light}
          strokeWidth="2.5"
          strokeLinecap="round"
        />
        <Line d="M148 94q22 10 20 34t-10 30" colour={p.leather.base} width={6} />
        <circle cx="157" cy="160" r="5" fill={p.leather.dark} />
        <circle cx="120" cy="160" r="3" fill="#9fe0c0" />
      </>
    );
  }
  return (
    <>
      <Ground colour={p.shadow} x={124} w={62} />
      <path d="M172 44l14 8v140l-14 6z" fill={p.deep} />
      <Form d={box(68, 42, 106, 156, 10)} fill={p.base}>
        <path d="M60 40h120v8H60z" fill={p.light} />
        <path d="M154 40h40v170h-52q22-80 12-170z" fill={p.deep} opacity="0.26" />
      </Form>
      <circle cx="120" cy="84" r="23" fill={p.deep} />
      <circle cx="120" cy="84" r="17" fill={p.rubber.base} />
      <circle cx="116" cy="80" r="7" fill={p.rubber.pale} />
      <circle cx="120" cy="148" r="40" fill={p.deep} />
      <circle cx="120" cy="148" r="34" fill={p.rubber.base} />
      <circle cx="120" cy="148" r="24" fill={p.rubber.light} />
      <path
        d="M102 140a20 20 0 0 1 16-12"
        stroke={p.rubber.pale}
        strokeWidth="4"
        strokeLinecap="round"
        fill="none"
      />
      <circle cx="120" cy="148" r="11" fill={p.trim.base} />
      <circle cx="117" cy="145" r="4" fill={p.trim.pale} />
    </>
  );
}
