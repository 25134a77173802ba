import { attributionsBy, type Explanation, isWithheld } from '../../../core/explanation/explanation';
import type { ExplanationCheck } from '../../../core/explanation/explanation-check';
import type { Provenance } from '../../../core/explanation/model-view';
import type { Product } from '../../../core/shop/catalogue';
import { useSession } from '../../../session/use-session';
import { pngOf } from '../../../ui/actions/png-of';
import { saveFile } from '../../../ui/actions/save-file';
import { useAttempt } from '../../../ui/actions/use-attempt';
import { Button } from '../../../ui/controls/button';
import { pictureMarkup } from '../../../ui/product/picture-markup';
import { useText } from '../../../ui/text/text';
import { readings } from '../timeline/strengths';
import { explanationJson } from './explanation-json';
import { explanationSvg, PICTURE, type SheetColours } from './explanation-svg';
import styles from './export-buttons.module.css';
import { embeddedFont, measureOnPage } from './sheet-font';

/** Saves an explanation as an image or as data. Both are made in the page. */
export function ExportButtons(props: {
  explanation: Explanation;
  sentence: string;
  provenance: Provenance | undefined;
  check: ExplanationCheck | undefined;
  productOf: (item: string) => Product | undefined;
  now: number;
}) {
  const { explanation, sentence, provenance, check, productOf, now } = props;
  const { why } = useText();
  const words = why.exporting;
  const { client } = useSession();
  const { busy, attempt } = useAttempt();
  const name = `why-${explanation.item.replace(/[^\w-]+/g, '-')}`;

  async function drawing(made: Provenance) {
    const product = productOf(explanation.item);
    const [font, picture] = await Promise.all([
      embeddedFont(),
      product ? pictureMarkup(product, PICTURE) : '',
    ]);
    const attention = attributionsBy(explanation, 'attention');
    const most = Math.max(...(attention ?? []));
    const ranked = words.ranked(
      why.ordinal(explanation.rank),
      why.timeline.placeNumber(explanation.candidates),
    );
    const effects = readings(attributionsBy(explanation, 'effect') ?? []);
    return explanationSvg(
      {
        title: product?.title ?? why.timeline.unknownProduct(explanation.item),
        sentence,
        ranked: isWithheld(explanation.offer) ? why.notRecommended.ifOffered(ranked) : ranked,
        effectName: words.effect,
        attentionName: why.timeline.attention,
        picture,
        rows: explanation.events.map((event, at) => ({
          title: productOf(event.item)?.title ?? why.timeline.unknownProduct(event.item),
          deed: [why.timeline.deed[event.kind], why.timeline.when(event.time, now)]
            .filter(Boolean)
            .join(' · '),
          strength: effects[at]?.strength ?? 0,
          effect: why.timeline.signed(effects[at]?.value ?? 0),
          attention: attention && {
            part: most > 0 ? (attention[at] ?? 0) / most : 0,
            value: why.timeline.signed(attention[at] ?? 0),
          },
          ranks: why.timeline.rank(explanation.rank, event.without.rank),
        })),
        made: words.made(why.numbers.modelName(made.model), made.weights, String(made.seed)),
      },
      coloursNow(),
      measureOnPage(),
      font,
    );
  }

  const save = {
    png: (made: Provenance) => async () => {
      const { svg, width, height } = await drawing(made);
      saveFile(`${name}.png`, await pngOf(svg, width, height), 'image/png');
    },
    svg: (made: Provenance) => async () =>
      saveFile(`${name}.svg`, (await drawing(made)).svg, 'image/svg+xml'),
    json: (made: Provenance) => async () => {
      const attention =
        explanation.method === 'attention'
          ? ((await client.call('attention', { model: explanation.model })) ?? undefined)
          : undefined;
      saveFile(
        `${name}.json`,
        explanationJson({ explanation, sentence, provenance: made, check, attention, productOf }),
        'application/json',
      );
    },
  };

  return (
    <section className={styles.export} aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className={styles.soft}>{provenance ? words.intro : words.waiting}</p>
      <div className={styles.buttons}>
        {(['png', 'svg', 'json'] as const).map((kind) => (
          <Button
            key={kind}
            icon="download"
            disabled={!provenance || busy !== undefined}
            onClick={() => provenance && attempt(kind, save[kind](provenance))}
          >
            {words[kind]}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** The current colours of the page: the file cannot use the page's tokens. */
function coloursNow(): SheetColours {
  const probe = document.createElement('span');
  document.body.append(probe);
  const colour = (token: `--${string}`) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    paper: colour('--surface'),
    ink: colour('--ink'),
    soft: colour('--ink-soft'),
    rule: colour('--rule'),
    reason: colour('--reason'),
  };
  probe.remove();
  return colours;
}
