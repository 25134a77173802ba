import type { PipelineTimings as Way } from '../../../core/explanation/model-view';
import { useWidth } from '../../../ui/charts/use-width';
import { Button } from '../../../ui/controls/button';
import { useFormat, useText } from '../../../ui/text/text';
import styles from './data-way.module.css';
import part from './part.module.css';

const BOX = { width: 190, height: 116 };
const GAP = 46;

/**
 * A drawing of how the data gets from the log to the rails, with counts and times from the last
 * run.
 */
export function DataWay({ way, busy, onWalk }: { way: Way; busy: boolean; onWalk: () => void }) {
  const words = useText().why.modelView.way;
  const names = useText().why.numbers;
  const format = useFormat();
  const [room, follow] = useWidth(900);
  const count = (value: number) => format.count(value);
  const time = (milliseconds: number) => words.milliseconds(format.decimal(milliseconds, 1));
  const stages = [
    {
      title: words.log,
      lines: [words.events(count(way.log.events)), words.stored],
      milliseconds: way.log.milliseconds,
    },
    {
      title: words.history,
      lines: [words.entries(count(way.history.entries)), words.read(count(way.history.read))],
      milliseconds: way.history.milliseconds,
    },
    {
      title: words.scores,
      lines: [words.parameters(count(way.scores.parameters)), words.items(count(way.scores.items))],
      milliseconds: way.scores.milliseconds,
    },
    {
      title: words.rails,
      lines: [words.railCount(count(way.rails.rails)), words.cards(count(way.rails.items))],
      milliseconds: way.rails.milliseconds,
    },
  ];
  const across = room >= stages.length * BOX.width + (stages.length - 1) * GAP;
  const step = across ? (room - BOX.width) / (stages.length - 1) : BOX.height + GAP;
  const width = across ? room : Math.min(room, 340);
  const boxWidth = across ? BOX.width : width;
  const height = across ? BOX.height : stages.length * BOX.height + (stages.length - 1) * GAP;
  const total = stages.reduce((sum, { milliseconds }) => sum + milliseconds, 0);

  return (
    <section className={part.part} aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className={part.soft}>{words.intro(names.modelName(way.model), names.backendName(way.backend))}</p>
      <div ref={follow}>
        <svg
          width={width}
          height={height + 2}
          viewBox={`-1 -1 ${width + 2} ${height + 2}`}
          role="img"
          aria-label={stages
            .map(({ title, lines, milliseconds }) => `${title}: ${lines.join(', ')}, ${time(milliseconds)}`)
            .join('; ')}
          className={styles.drawing}
        >
          {stages.map(({ title, lines, milliseconds }, i) => {
            const [x, y] = across ? [i * step, 0] : [0, i * step];
            return (
              <g key={title}>
                {i > 0 && (
                  <path
                    className={styles.arrow}
                    d={
                      across
                        ? `M${x - step + boxWidth + 6} ${BOX.height / 2}H${x - 8}m-7-5l7 5l-7 5`
                        : `M${boxWidth / 2} ${y - GAP + 6}V${y - 8}m-5-7l5 7l5-7`
                    }
                  />
                )}
                <rect x={x} y={y} width={boxWidth} height={BOX.height} rx="10" className={styles.box} />
                <text x={x + 14} y={y + 26} className={styles.title}>
                  {title}
                </text>
                {lines.map((line, at) => (
                  <text key={line} x={x + 14} y={y + 50 + at * 20} className={styles.line}>
                    {line}
                  </text>
                ))}
                <text x={x + 14} y={y + 100} className={styles.time}>
                  {time(milliseconds)}
                </text>
                <rect
                  x={x}
                  y={y + BOX.height - 5}
                  width={total === 0 ? 0 : (milliseconds / total) * boxWidth}
                  height={5}
                  className={styles.share}
                />
              </g>
            );
          })}
        </svg>
      </div>
      <div>
        <Button disabled={busy} onClick={onWalk}>
          {words.again}
        </Button>
      </div>
    </section>
  );
}
