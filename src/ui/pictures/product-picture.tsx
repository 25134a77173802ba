import { useId, useMemo } from 'react';
import type { Product } from '../../core/shop/catalogue';
import { drawingOf, hasPicture } from '../../demo/pictures';
import { type Paint, paintFor } from '../../drawing/paint';
import { TitleTile } from './title-tile';

/**
 * Stretches the drawing by a few per cent around the foot of the product, so that products of a
 * kind differ slightly.
 */
function stance(paint: Paint): string {
  const across = paint.between('across', 0.95, 1.03);
  const up = paint.between('up', 0.95, 1.03);
  return `translate(${(120 * (1 - across)).toFixed(2)} ${(200 * (1 - up)).toFixed(2)}) scale(${across.toFixed(4)} ${up.toFixed(4)})`;
}

/**
 * A product's picture, drawn from its attributes. A product of no known kind gets a typographic
 * cover. The tile brings its own backdrop, so it looks the same on a light page and on a dark one.
 * It has square corners and fills its box; the card rounds them.
 *
 * @param size `full` leaves more space around the product, for a page with a large picture
 * @param label the accessible name; without one the picture is decoration (its title stands beside
 * it)
 */
export function ProductPicture(props: { product: Product; size?: 'card' | 'full'; label?: string }) {
  const { product, size = 'card', label } = props;
  const tileId = useId();
  const paint = useMemo(() => paintFor(product), [product]);
  if (product.kind === undefined || !hasPicture(product.kind))
    return <TitleTile product={product} label={label} />;
  return (
    <svg
      viewBox="0 0 240 240"
      className="product-picture"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
    >
      <linearGradient id={tileId} x1="0" y1="0" x2="1" y2="1">
        <stop stopColor={paint.tileLight} />
        <stop offset="1" stopColor={paint.tile} />
      </linearGradient>
      <path d="M0 0h240v240H0z" fill={`url(#${tileId})`} />
      <g transform={size === 'full' ? 'translate(18 20) scale(.85)' : undefined}>
        <g transform={stance(paint)}>{drawingOf(product.kind, product.title)(paint)}</g>
      </g>
    </svg>
  );
}
