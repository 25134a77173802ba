import { sasrec } from '../sasrec/model';

/**
 * SASRec whose item vectors include attributes: the vectors of brand, categories, price and title
 * words are added to that of the id, in the input and in the output layer. A rare item is
 * represented by its attributes, and a new item has a vector before its first click. The model is
 * SASRec itself; its settings always turn attributes on, see `sequence/item-attributes`.
 */
export const hybrid = sasrec;
