import { sasrec } from '../sasrec/model';

/**
 * SASRec with item vectors made of attributes too: brand, categories, price and the words of the
 * title, added to the vector of the id where a history is read and where the next item is chosen.
 * What is rare is understood by what it is like, and what is new has a vector before its first
 * click. Its settings always ask for them; see `sequence/attributes`.
 */
export const hybrid = sasrec;
