import { useRails } from '../session/use-session';
import { Link } from '../ui/address/link';
import { useFormat, useShopText } from '../ui/text/text';

/**
 * Says beside a reason how far the shopper's own taste settings moved this product on its rail.
 * Shows nothing where they did not move it.
 */
export function SteeredNote({ item, model }: { item: string; model: string }) {
  const { steer, shell } = useShopText();
  const format = useFormat();
  const { rails } = useRails();
  const places = rails?.rails
    .filter((rail) => rail.model === model)
    .flatMap(({ items }) => items)
    .find((each) => each.item === item)?.steered;
  if (places === undefined) return null;
  const count = format.count(Math.abs(places));
  return (
    <p>
      {steer.alsoSteered(places > 0 ? steer.steeredUp(count) : steer.steeredDown(count))}{' '}
      <Link href="/taste">{shell.taste}</Link>
    </p>
  );
}
