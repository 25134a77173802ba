import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Product } from '../../core/shop/catalogue';

/** Position of a picture in a larger drawing, in the units of that drawing. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/**
 * A product's picture as SVG text, for use in a larger drawing. It refers to nothing outside of it.
 */
export async function pictureMarkup(product: Product, { x, y, side }: Box): Promise<string> {
  const { ProductPicture } = await import('../pictures/product-picture');
  const host = document.createElement('div');
  const root = createRoot(host);
  flushSync(() => root.render(createElement(ProductPicture, { product })));
  const svg = host.querySelector('svg');
  const place = { x, y, width: side, height: side };
  for (const [name, value] of Object.entries(place)) svg?.setAttribute(name, String(value));
  const markup = svg ? new XMLSerializer().serializeToString(svg) : '';
  root.unmount();
  return markup;
}
