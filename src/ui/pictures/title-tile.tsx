import type { Product } from '../../core/catalogue';
export function TitleTile({ product, label }: { product: Product; label?: string }) {
  return (
    <svg viewBox="0 0 240 240" aria-label={label}>
      <text>{product.title}</text>
    </svg>
  );
}
