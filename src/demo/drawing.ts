import type { ReactNode } from 'react';
import type { Paint } from '../drawing/paint';
import type { Department, KINDS_BY_DEPARTMENT } from './catalogue/kinds';

/** Draws one kind of product on a square of 240 by 240, shadow first. */
export type Drawing = (p: Paint) => ReactNode;

/** One drawing for every kind of a department: leaving one out does not compile. */
export type Drawings<D extends Department> = Readonly<
  Record<(typeof KINDS_BY_DEPARTMENT)[D][number], Drawing>
>;

/** Brewed coffee, in a cup or in a jug: an sRGB value. */
export const COFFEE = '#5b3a26';
