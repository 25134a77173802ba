import { Pattern } from '../../drawing/motif';
import type { Paint } from '../../drawing/paint';
import { box, Form } from '../../drawing/shapes';
import type { PicturedForms } from '../pictured-forms';

function Spaghetti({ p }: { p: Paint }) {
  return (
    <g transform="rotate(8 120 120)">
      <path d={box(84, 24, 78, 190, 6)} fill={p.shadow} opacity="0.16" transform="translate(6 6)" />
      <Form d={box(82, 22, 78, 190, 5)} fill="#eccb7c">
        {Array.from({ length: 13 }, (_, i) => 85 + i * 6).map((x) => (
          <path key={x} d={`M${x} 20h2v196h-2z`} fill="#cf9f48" />
        ))}
        <path d="M82 22h14v190H82z" fill="#fff" opacity="0.3" />
        <path d="M82 22h78v10H82zM82 202h78v10H82z" fill="#b98634" opacity="0.4" />
      </Form>
      <Form d="M74 82h94v74H74z" fill={p.base}>
        <Pattern p={p} />
        <path d="M140 80h30v80h-34z" fill={p.deep} opacity="0.3" />
        <path d="M74 82h94v6H74z" fill={p.light} />
      </Form>
      <path d={box(92, 100, 58, 38, 4)} fill={p.paper.light} />
      <path d={box(101, 111, 40, 5, 2)} fill={p.deep} />
      <path d={box(108, 122, 26, 4, 2)} fill={p.accent.base} />
    </g>
  );
}

export const pantryForms: PicturedForms = {
  pasta: [[/spaghetti|tagliatelle/i, (p) => <Spaghetti p={p} />]],
};
