import type { Paint } from '../../drawing/paint';
import { box, Ground, Line, path } from '../../drawing/shapes';
import type { PicturedForms } from '../pictured-forms';

const rainbow = (p: Paint) => (
  <>
    <Ground colour={p.shadow} w={96} />
    {[p.base, p.accent.base, p.light, p.accent.light, p.dark].map((fill, i) => {
      const r = 96 - i * 18;
      return (
        <g key={r}>
          <path d={path`M${120 - r} 198a${r} ${r + 30} 0 0 1 ${2 * r} 0z`} fill={fill} />
          <path
            d={path`M120 ${168 - r}a${r} ${r + 30} 0 0 1 ${r} ${r + 30}h-7a${r - 7} ${r + 22} 0 0 0 ${7 - r} ${-r - 22}z`}
            fill={p.shadow}
            opacity="0.18"
          />
        </g>
      );
    })}
    <path d="M114 198a6 30 0 0 1 12 0z" fill={p.tile} />
  </>
);

function brickBox(p: Paint) {
  const brick = (x: number, y: number, studs: number, fill: string, shade: string) => (
    <g key={`${x} ${y}`}>
      {Array.from({ length: studs }, (_, i) => x + 7 + i * 22).map((at) => (
        <path key={at} d={box(at, y - 7, 14, 9, 3)} fill={fill} />
      ))}
      <path d={box(x, y, studs * 22 + 6, 30, 3)} fill={fill} />
      <path d={box(x, y + 22, studs * 22 + 6, 8, 3)} fill={shade} />
    </g>
  );
  return (
    <>
      <Ground colour={p.shadow} w={92} />
      {brick(34, 166, 4, p.base, p.dark)}
      {brick(132, 166, 3, p.accent.base, p.accent.dark)}
      {brick(56, 130, 3, '#d9b45a', '#b8933d')}
      {brick(132, 130, 2, p.light, p.base)}
      {brick(86, 94, 3, p.accent.light, p.accent.base)}
      {brick(108, 58, 2, p.base, p.dark)}
    </>
  );
}

const deltaKite = (p: Paint) => (
  <>
    <path
      d="M20 80q8-14 24-8q10-14 26-2q14 0 12 12H22zM176 186q8-12 20-6q10-10 22 0q10 2 8 10h-50z"
      fill="#fff"
      opacity="0.55"
    />
    <path d="M128 34L220 128L126 106L28 132z" fill={p.shadow} opacity="0.14" transform="translate(8 12)" />
    <path d="M128 34L28 132L126 106z" fill={p.light} />
    <path d="M128 34L220 128L126 106z" fill={p.base} />
    <path d="M128 34L76 119L102 112zM128 34L172 117L150 112z" fill={p.accent.base} />
    <path d="M127 70l-2 66l22-26z" fill={p.dark} />
    <Line d="M125 136q-20 40 10 60t-10 30" colour={p.deep} width={2} />
    <Line d="M108 114q-16 30-6 50M146 114q18 30 8 54" colour={p.accent.base} width={7} />
  </>
);

export const toysForms: PicturedForms = {
  'building-blocks': [
    [/rainbow|arch/i, rainbow],
    [/brick/i, brickBox],
  ],
  kite: [[/delta|pocket/i, deltaKite]],
};
