import { UnknownProduct } from '../../components/unknown-product';
import { productHref } from '../../core/address/address';
import type { Product } from '../../core/shop/catalogue';
import { useModelsAwaited } from '../../session/models-awaited';
import { useProduct, useRails } from '../../session/use-session';
import { useTitle } from '../../session/use-title';
import { Link } from '../../ui/address/link';
import { useParameters } from '../../ui/address/use-address';
import { buttonClass } from '../../ui/controls/button';
import { EmptyState } from '../../ui/layout/empty-state';
import { Picture } from '../../ui/product/picture';
import { useText } from '../../ui/text/text';
import { ModelChoice } from './model-choice';
import { modelFor } from './subject';
import { ForgettingProvider } from './what-if/forgetting';
import { WhyAnswer } from './why-answer';
import styles from './why-page.module.css';
import { WhyMeasuring } from './why-pending';

/** The page that explains one item: `/why#id=…`, with the model beside it. */
export default function WhyPage() {
  const product = useProduct(useParameters().get('id') ?? '');
  return product ? <WhyProduct product={product} /> : <UnknownProduct />;
}

function WhyProduct({ product }: { product: Product }) {
  const text = useText();
  const { id: item, title } = product;
  const asked = useParameters().get('model');
  const { rails, problem } = useRails();
  const awaited = useModelsAwaited() || (!rails && !problem);
  const model = modelFor(item, asked, rails);
  useTitle(text.why.place.title(title));
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Link href={productHref(item)} className={styles.picture} tabIndex={-1} aria-hidden="true">
          <Picture product={product} />
        </Link>
        <div>
          <p className={styles.eyebrow}>{text.why.title}</p>
          <h1>
            <Link href={productHref(item)}>{title}</Link>
          </h1>
        </div>
        <div className={styles.model}>{model && <ModelChoice model={model} />}</div>
      </header>
      {model ? (
        <ForgettingProvider>
          <WhyAnswer key={`${item} ${model}`} item={item} model={model} />
        </ForgettingProvider>
      ) : awaited ? (
        <WhyMeasuring />
      ) : (
        <EmptyState
          icon="why"
          title={text.why.place.noModelTitle}
          action={
            <Link href="/lab" className={buttonClass('secondary')}>
              {text.why.place.toTheLab}
            </Link>
          }
        >
          {text.why.place.noModelBody}
        </EmptyState>
      )}
    </div>
  );
}
