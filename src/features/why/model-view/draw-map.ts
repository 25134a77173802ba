import type { ItemMap } from '../../../core/explanation/model-view';
import { SHAPES } from '../../../ui/charts/mark';
import type { Ink } from '../../../ui/charts/use-drawing';
import type { DepartmentMark } from './department-marks';
import { placeOn, type Sight, type Size } from './map-geometry';
import { type MapLabel, readable } from './map-labels';

/** Everything that the map shows. */
interface MapLook {
  readonly map: ItemMap;
  readonly sight: Sight;
  readonly size: Size;
  /** One for each item; undefined for a product without a department. */
  readonly marks: readonly (DepartmentMark | undefined)[];
  /** Whether an item is drawn faintly, because its department is not selected. */
  readonly faint: (place: number) => boolean;
  /** Names on the map, drawn as far as there is room. */
  readonly labels: readonly MapLabel[];
  /** Indices of the shopper's products, oldest first. */
  readonly path: readonly number[];
  /** -1 when it is not on the map. */
  readonly subject: number;
  readonly selected: number;
  /** Indices of the neighbours of the selected item. */
  readonly near: readonly number[];
}

/**
 * Draws points by department, the shopper's path through them with numbered stops, and the selected
 * item with lines to its neighbours.
 */
export function drawMap(context: CanvasRenderingContext2D, ink: Ink, look: MapLook): void {
  const { map, sight, size, marks, faint, labels, path, subject, selected, near } = look;
  const outlines = SHAPES.map((shape) => new Path2D(shape));
  const at = (place: number) => placeOn(sight, size, map.x[place] ?? 0, map.y[place] ?? 0);
  const colours = new Map(marks.map((mark) => [mark?.colour, ink(mark?.colour ?? '--ink-soft')]));
  const strong = ink('--ink');
  const reason = ink('--reason');
  const paper = ink('--paper');

  for (let place = 0; place < map.items.length; place++) {
    const { x, y } = at(place);
    if (x < -8 || y < -8 || x > size.width + 8 || y > size.height + 8) continue;
    const mark = marks[place];
    const outline = outlines[mark?.shape ?? 0];
    if (!outline) continue;
    context.save();
    context.translate(x, y);
    context.scale(0.75, 0.75);
    context.globalAlpha = faint(place) ? 0.12 : 0.75;
    context.fillStyle = colours.get(mark?.colour) ?? strong;
    context.fill(outline);
    context.restore();
  }

  const { fontFamily } = getComputedStyle(context.canvas);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `600 12px ${fontFamily}`;
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = ink('--surface');
  context.fillStyle = strong;
  const written = labels.map(({ name, place }) => ({ text: name, ...at(place) }));
  const over = [...path, subject, selected].filter((place) => place >= 0).map(at);
  for (const { text, x, y } of readable(written, over, size, (text) => context.measureText(text).width)) {
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }

  const line = (from: number, to: number) => {
    const [a, b] = [at(from), at(to)];
    context.beginPath();
    context.moveTo(a.x, a.y);
    context.lineTo(b.x, b.y);
    context.stroke();
  };
  context.strokeStyle = strong;
  context.lineWidth = 1;
  context.setLineDash([2, 3]);
  for (const neighbour of selected < 0 ? [] : near) line(selected, neighbour);
  context.setLineDash([]);

  context.strokeStyle = reason;
  context.lineWidth = 2;
  for (const [i, place] of path.entries()) if (i > 0) line(path[i - 1] ?? place, place);
  context.font = `600 11px ${fontFamily}`;
  for (const [i, place] of path.entries()) {
    const { x, y } = at(place);
    disc(context, { x, y }, 9, reason);
    context.fillStyle = ink('--on-reason');
    context.fillText(String(i + 1), x, y + 0.5);
  }

  const ring = (place: number, colour: string, width: number) => {
    if (place < 0) return;
    const { x, y } = at(place);
    for (const [radius, stroke, thick] of [
      [11, paper, width + 3],
      [11, colour, width],
    ] as const) {
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.strokeStyle = stroke;
      context.lineWidth = thick;
      context.stroke();
    }
  };
  ring(subject, reason, 3);
  ring(selected, strong, 2);
}

function disc(
  context: CanvasRenderingContext2D,
  at: { readonly x: number; readonly y: number },
  radius: number,
  colour: string,
): void {
  context.beginPath();
  context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
}
