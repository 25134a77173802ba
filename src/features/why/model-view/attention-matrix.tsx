import { useCallback, useMemo, useState } from 'react';
import type { AttentionMatrices } from '../../../core/explanation/model-view';
import { type Ink, useDrawing } from '../../../ui/charts/use-drawing';
import { useWidth } from '../../../ui/charts/use-width';
import { IconButton } from '../../../ui/controls/button';
import { Select } from '../../../ui/controls/select';
import { useFormat, useText } from '../../../ui/text/text';
import { headsOf } from '../timeline/head-attention';
import { type Cell, cellAfter, cellsOf } from './attention-cells';
import styles from './attention-matrix.module.css';
import part from './part.module.css';

/** Room for the events' numbers, left and above. */
const EDGE = 26;
const ZOOMS = [1, 1.5, 2, 3, 4] as const;
const LEAST_CELL = 11;
const MOST_CELL = 46;

/**
 * The attention of every event to every event, one head at a time, as squares whose area grows with
 * the attention. A pointer or the arrow keys select a cell to read.
 */
export function AttentionMatrix({
  attention,
  titleOf,
}: {
  attention: AttentionMatrices;
  titleOf: (item: string) => string;
}) {
  const words = useText().why.modelView.attention;
  const format = useFormat();
  const { length } = attention.events;
  const [source, setSource] = useState('mean');
  const [zoom, setZoom] = useState(0);
  const [cell, setCell] = useState<Cell>({ row: length - 1, column: length - 1 });
  const [room, follow] = useWidth(520);

  const cells = useMemo(() => {
    const found = headsOf(attention).find((each) => each.source === source);
    return cellsOf(attention, found ? { block: found.block - 1, head: found.head - 1 } : 'mean');
  }, [attention, source]);
  const fitting = Math.max(LEAST_CELL, Math.min(MOST_CELL, (Math.min(room, 640) - EDGE) / length));
  const side = fitting * (ZOOMS[zoom] ?? 1);
  const extent = EDGE + side * length;

  const draw = useCallback(
    (context: CanvasRenderingContext2D, ink: Ink) => {
      const [accent, rule, soft, reason] = [
        ink('--accent'),
        ink('--rule'),
        ink('--ink-soft'),
        ink('--reason'),
      ];
      context.font = `11px ${getComputedStyle(context.canvas).fontFamily}`;
      context.textBaseline = 'middle';
      const every = side >= 15 ? 1 : 5;
      for (let i = 0; i < length; i++) {
        const middle = EDGE + (i + 0.5) * side;
        context.fillStyle = soft;
        if (i % every === 0 || i === length - 1) {
          context.textAlign = 'right';
          context.fillText(String(i + 1), EDGE - 6, middle);
          context.textAlign = 'center';
          context.fillText(String(i + 1), middle, EDGE - 10);
        }
        for (let j = 0; j < length; j++) {
          const value = cells[i * length + j] ?? 0;
          const [x, y] = [EDGE + j * side, EDGE + i * side];
          context.fillStyle = rule;
          context.globalAlpha = 0.45;
          context.fillRect(x + 0.5, y + 0.5, side - 1, side - 1);
          context.globalAlpha = 1;
          // The area grows with the value.
          const part = Math.sqrt(Math.max(0, Math.min(1, value))) * (side - 2);
          context.fillStyle = accent;
          context.fillRect(x + (side - part) / 2, y + (side - part) / 2, part, part);
        }
      }
      context.strokeStyle = reason;
      context.lineWidth = 2.5;
      context.strokeRect(EDGE + cell.column * side, EDGE + cell.row * side, side, side);
    },
    [cells, side, length, cell],
  );
  const canvas = useDrawing(extent, extent, draw);

  const at = (event: { nativeEvent: { offsetX: number; offsetY: number } }): Cell | undefined => {
    const row = Math.floor((event.nativeEvent.offsetY - EDGE) / side);
    const column = Math.floor((event.nativeEvent.offsetX - EDGE) / side);
    return row >= 0 && column >= 0 && row < length && column < length ? { row, column } : undefined;
  };
  const look = (event: { nativeEvent: { offsetX: number; offsetY: number } }) => {
    const found = at(event);
    if (found && (found.row !== cell.row || found.column !== cell.column)) setCell(found);
  };
  const title = (place: number) => titleOf(attention.events[place]?.item ?? '');
  const value = cells[cell.row * length + cell.column] ?? 0;

  return (
    <section className={part.part} aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className={part.soft}>{words.intro}</p>
      <div className={styles.controls}>
        <Select
          label={words.head}
          value={source}
          onChange={setSource}
          options={[
            { value: 'mean', label: words.mean },
            ...headsOf(attention).map(({ source: one, block, head }) => ({
              value: one,
              label: words.one(format.count(block), format.count(head)),
            })),
          ]}
        />
        <div className={styles.zoom}>
          <IconButton
            icon="minus"
            label={words.zoomOut}
            disabled={zoom === 0}
            onClick={() => setZoom(zoom - 1)}
          />
          <IconButton
            icon="plus"
            label={words.zoomIn}
            disabled={zoom === ZOOMS.length - 1}
            onClick={() => setZoom(zoom + 1)}
          />
        </div>
      </div>
      <p className={styles.readout} role="status">
        {words.reads(
          format.count(cell.row + 1),
          title(cell.row),
          format.count(cell.column + 1),
          title(cell.column),
          format.percent(value, 1),
        )}
      </p>
      <div className={styles.both}>
        <div className={styles.scroll} ref={follow}>
          {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: an application of its own, moved through with the arrow keys. */}
          <canvas
            ref={canvas}
            className={styles.canvas}
            style={{ width: extent, height: extent }}
            role="application"
            aria-label={words.label}
            tabIndex={0}
            onPointerMove={look}
            onPointerDown={look}
            onKeyDown={(event) => {
              const next = cellAfter(event.key, cell, length);
              if (!next) return;
              event.preventDefault();
              setCell(next);
            }}
          />
        </div>
        <ol className={styles.tokens} aria-label={words.tokens}>
          {attention.events.map(({ item, time }, place) => (
            <li key={`${item} ${time}`} data-looks={place === cell.row} data-seen={place === cell.column}>
              <span>{format.count(place + 1)}</span> {titleOf(item)}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
