import type { Paint } from '../../drawing/paint';
import { box, Crate, Ground, profile, Tube, Turned } from '../../drawing/shapes';
import type { PicturedForms } from '../pictured-forms';

const ladderShelf = (p: Paint) => (
  <>
    <Ground colour={p.shadow} y={200} w={68} />
    <Tube d="M84 24L62 198M156 24L178 198" width={8} tone={{ ...p, base: p.dark, light: p.base }} lit />
    {[48, 90, 132, 174].map((y, i) => (
      <g key={y}>
        <path d={box(78 - i * 7, y, 84 + i * 14, 8, 3)} fill={p.base} />
        <path d={box(78 - i * 7, y, 84 + i * 14, 3, 1)} fill={p.light} />
      </g>
    ))}
    <Turned x={104} tone={p.accent} stations={profile`30 8!, 48 6`} />
    <path d="M104 30q-12-4-12-18q12 4 12 18zM105 30q0-14 12-18q2 14-12 18z" fill={p.leaf.base} />
    <path d="M92 64h9v26h-9zM103 60h7v30h-7zM112 66h10v24h-10z" fill="#b9533c" />
    <path d="M103 60h7v30h-7z" fill="#3f5f86" />
    <path d={box(84, 112, 34, 20, 3)} fill={p.wood.light} />
    <Turned x={148} tone={p.accent} stations={profile`110 6!, 116 5, 124 11, 132 7`} />
    <path d={box(74, 160, 44, 7, 2)} fill="#3f5f86" />
    <path d={box(78, 167, 40, 7, 2)} fill="#d9b45a" />
  </>
);

const wallShelf = (p: Paint) => (
  <>
    <path d="M30 152h184v22H30z" fill={p.shadow} opacity="0.14" />
    <path d="M58 146h7v24q-7-4-7-10zM176 146h7v14q0 6-7 10z" fill={p.metal.deep} />
    <path d={box(26, 136, 188, 13, 3)} fill={p.base} />
    <path d={box(26, 136, 188, 5, 2)} fill={p.light} />
    <path d="M46 88h13v48H46zM74 84h10v52H74zM86 92h12v44H86z" fill="#3f5f86" />
    <path d="M61 96h11v40H61z" fill="#b9533c" />
    <path d="M86 92h12v44H86z" fill="#d9b45a" />
    <path d={box(116, 82, 40, 54, 2)} fill={p.trim.base} />
    <path d={box(121, 87, 30, 44, 1)} fill={p.paper.light} />
    <path d="M121 131l10-18l8 10l5-5l7 9v4z" fill={p.accent.light} />
    <Turned x={184} tone={p.accent} stations={profile`112 14!, 136 11`} />
    <path d="M184 112q-18-6-20-28q20 6 20 28zM185 112q0-24 16-34q6 22-16 34z" fill={p.leaf.base} />
  </>
);

const bedsideCabinet = (p: Paint) => (
  <>
    <Ground colour={p.shadow} x={124} w={60} />
    <path d="M70 176h9l-2 22h-5zM160 176h9l-2 22h-5z" fill={p.trim.dark} />
    <Crate x={60} y={98} width={112} height={84} depth={16} rise={9} tone={p} />
    {[106, 144].map((y) => (
      <g key={y}>
        <path d={box(67, y + 1.5, 98, 32, 3)} fill={p.deep} />
        <path d={box(67, y, 98, 32, 3)} fill={p.light} />
        <path d={box(106, y + 13, 20, 5, 2)} fill={p.trim.deep} />
      </g>
    ))}
    <Turned x={96} tone={p.accent} stations={profile`70 6!, 78 12, 92 10`} sag={1} />
    <Turned x={96} tone={p.paper} stations={profile`40 16!, 70 28`} sag={2} />
    <path d={box(128, 84, 46, 6, 2)} fill="#3f5f86" />
    <path d={box(132, 78, 40, 6, 2)} fill="#b9533c" />
  </>
);

export const furnitureForms: PicturedForms = {
  bookshelf: [
    [/ladder/i, ladderShelf],
    [/wall/i, wallShelf],
  ],
  dresser: [[/bedside/i, bedsideCabinet]],
};
