import { useCallback, useMemo, useRef, useState } from 'react';
import type { ItemMap as DrawnItems } from '../../../core/explanation/model-view';
import { departmentsOf, type Product } from '../../../core/shop/catalogue';
import { useGoods } from '../../../session/goods/goods';
import { useWorkerCall } from '../../../session/use-worker-call';
import { type Ink, useDrawing } from '../../../ui/charts/use-drawing';
import { useWidth } from '../../../ui/charts/use-width';
import { Button, IconButton } from '../../../ui/controls/button';
import { useFormat, useText } from '../../../ui/text/text';
import { departmentMarks } from './department-marks';
import { drawMap } from './draw-map';
import styles from './item-map.module.css';
import {
  inSight,
  nearest,
  panned,
  placeOn,
  pointAfter,
  type Sight,
  sightOfAll,
  zoomedAt,
} from './map-geometry';
import { labelsOf } from './map-labels';
import { MapLegend } from './map-legend';
import { NeighbourList } from './neighbour-list';
import part from './part.module.css';

const NEIGHBOURS = 6;
const STEP = 1.5;
/** In CSS pixels. A press that moves less than this is a click. */
const STILL = 4;

/** The share of nearest neighbours that a random map would keep. */
const chanceOf = ({ nearest, items }: DrawnItems) => Math.min(1, nearest / (items.length - 1));

/**
 * The model's item vectors as a map to move about in. Items that the model takes for similar are
 * near each other.
 */
export function ItemMap({
  map,
  subject,
  productOf,
}: {
  map: DrawnItems;
  subject: string;
  productOf: (item: string) => Product | undefined;
}) {
  const text = useText();
  const words = text.why.modelView.map;
  const format = useFormat();
  const goods = useGoods();
  const [width, follow] = useWidth(640);
  const height = Math.round(Math.max(320, Math.min(560, width * 0.7)));
  const size = useMemo(() => ({ width, height }), [width, height]);
  const whole = useMemo(() => sightOfAll(map.x, map.y, size), [map, size]);
  const [moved, setMoved] = useState<Sight>();
  const sight = moved ?? whole;
  const places = useMemo(() => new Map(map.items.map((item, place) => [item, place])), [map]);
  const [selectedItem, setSelected] = useState(subject);
  const selected = places.get(selectedItem) ?? -1;
  const [department, setDepartment] = useState<string>();
  const press = useRef<{ x: number; y: number; moved: boolean }>(undefined);

  const { answer: neighbours } = useWorkerCall('neighbours', {
    item: selectedItem,
    model: map.model,
    count: NEIGHBOURS,
  });
  const filed = useMemo(
    () =>
      map.items.map((item) => {
        const product = productOf(item);
        return product ? departmentsOf(product) : [];
      }),
    [map, productOf],
  );
  // A product of several departments is drawn as one of its first.
  const departments = useMemo(() => filed.map(([first]) => first), [filed]);
  const marks = useMemo(
    () => departmentMarks([...new Set(departments.filter((name) => name !== undefined))]),
    [departments],
  );
  const labels = useMemo(() => labelsOf(map, departments), [map, departments]);
  const path = useMemo(() => map.path.flatMap((item) => places.get(item) ?? []), [map, places]);

  const draw = useCallback(
    (context: CanvasRenderingContext2D, ink: Ink) => {
      drawMap(context, ink, {
        map,
        sight,
        size,
        marks: departments.map((name) => marks.get(name ?? '')),
        faint: (place) => department !== undefined && !filed[place].includes(department),
        labels: labels
          .filter(({ name }) => department === undefined || name === department)
          .map(({ name, place }) => ({ place, name: goods.category(name) })),
        path,
        subject: places.get(subject) ?? -1,
        selected,
        near: (neighbours ?? []).flatMap(({ item }) => places.get(item) ?? []),
      });
    },
    [
      map,
      sight,
      size,
      marks,
      filed,
      departments,
      department,
      labels,
      goods,
      path,
      places,
      subject,
      selected,
      neighbours,
    ],
  );
  const canvas = useDrawing(width, height, draw);
  const zoom = (factor: number, at = { x: width / 2, y: height / 2 }) =>
    setMoved(zoomedAt(sight, size, factor, at));
  /** The selected item's place on the drawing; its middle when none is selected. */
  const atSelected = () =>
    selected < 0 ? undefined : placeOn(sight, size, map.x[selected] ?? 0, map.y[selected] ?? 0);
  const select = (place: number) => setSelected(map.items[place] ?? selectedItem);
  const titleOf = (item: string) => productOf(item)?.title ?? text.why.timeline.unknownProduct(item);

  return (
    <section className={part.part} aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className={part.soft}>
        {words.intro[map.of]}{' '}
        {map.kept !== null &&
          words.kept(
            format.count(map.nearest),
            format.percent(map.kept),
            format.percent(chanceOf(map), 1),
          )}{' '}
        {map.items.length < map.known && words.drawn(format.count(map.items.length), format.count(map.known))}
      </p>
      <div className={styles.both}>
        <div>
          <div className={styles.frame} ref={follow}>
            {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: an application of its own, moved through with the arrow keys. */}
            <canvas
              ref={canvas}
              className={styles.canvas}
              style={{ width: '100%', height, touchAction: moved ? 'none' : 'pan-y' }}
              role="application"
              aria-label={words.label(format.count(map.items.length))}
              tabIndex={0}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                press.current = { x: event.clientX, y: event.clientY, moved: false };
              }}
              onPointerMove={(event) => {
                const from = press.current;
                if (!from) return;
                const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
                if (!from.moved && Math.hypot(dx, dy) < STILL) return;
                press.current = { x: event.clientX, y: event.clientY, moved: true };
                setMoved(panned(sight, dx, dy));
              }}
              onPointerUp={(event) => {
                const was = press.current;
                press.current = undefined;
                if (!was || was.moved) return;
                const at = { x: event.nativeEvent.offsetX, y: event.nativeEvent.offsetY };
                const found = nearest(map, { sight, size }, at, 24);
                select(found);
              }}
              onPointerCancel={() => {
                press.current = undefined;
              }}
              onDoubleClick={(event) =>
                zoom(STEP, { x: event.nativeEvent.offsetX, y: event.nativeEvent.offsetY })
              }
              onKeyDown={(event) => {
                if (event.key === '+' || event.key === '=') zoom(STEP, atSelected());
                if (event.key === '-') zoom(1 / STEP, atSelected());
                if (event.key === '0') setMoved(undefined);
                const next = pointAfter(event.key, selected, map.x, map.y);
                if (next === undefined) return;
                event.preventDefault();
                select(next);
                setMoved(inSight(sight, size, map.x[next] ?? 0, map.y[next] ?? 0) ?? moved);
              }}
            />
            <div className={styles.zoom}>
              <IconButton icon="minus" label={words.zoomOut} onClick={() => zoom(1 / STEP)} />
              <IconButton icon="plus" label={words.zoomIn} onClick={() => zoom(STEP)} />
              <Button look="quiet" disabled={!moved} onClick={() => setMoved(undefined)}>
                {words.all}
              </Button>
            </div>
          </div>
          <MapLegend marks={marks} chosen={department} onChoose={setDepartment} path={path.length > 0} />
        </div>
        <NeighbourList
          item={selectedItem}
          subject={subject}
          neighbours={neighbours}
          productOf={productOf}
          titleOf={titleOf}
          onSelect={setSelected}
          onSubject={() => setSelected(subject)}
        />
      </div>
    </section>
  );
}
