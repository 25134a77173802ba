import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The current colours of the page, by the names of the tokens. */
export type Ink = (token: `--${string}`) => string;

/**
 * Draws on a canvas at the screen's own resolution. Draws again when the canvas is resized, when
 * the theme changes, and when `draw` is another function.
 *
 * @param draw gets the context scaled to CSS pixels, cleared
 */
export function useDrawing(
  width: number,
  height: number,
  draw: (context: CanvasRenderingContext2D, ink: Ink) => void,
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  const look = useLook();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `look` says when the tokens have other values.
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const density = Math.min(3, devicePixelRatio || 1);
    element.width = Math.round(width * density);
    element.height = Math.round(height * density);
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, width, height);
    const probe = getComputedStyle(element);
    draw(context, (token) => resolved(element, probe.getPropertyValue(token)));
  }, [width, height, draw, look]);
  return canvas;
}

/**
 * A token may hold `light-dark(…)`, which a canvas does not understand. The element's computed
 * colour is the resolved value.
 */
function resolved(element: HTMLElement, value: string): string {
  const before = element.style.color;
  element.style.color = value;
  const { color } = getComputedStyle(element);
  element.style.color = before;
  return color;
}

/** Another number after every change of theme. */
function useLook(): number {
  const [look, setLook] = useState(0);
  useLayoutEffect(() => {
    const changed = () => setLook((count) => count + 1);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', changed);
    const observer = new MutationObserver(changed);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      dark.removeEventListener('change', changed);
      observer.disconnect();
    };
  }, []);
  return look;
}
