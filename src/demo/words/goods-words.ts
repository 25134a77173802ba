import type { Product } from '../../core/shop/catalogue';
import type { GoodsNames } from '../../core/shop/goods';
import type { Department, KINDS_BY_DEPARTMENT, Kind } from '../catalogue/kinds';

/** The words of one kind in a language, by the catalogue's English. */
interface KindInWords {
  /** The category's name in the catalogue, and as it is shown. */
  readonly plural: readonly [english: string, shown: string];
  /** By the form's English name in titles: its translated name, and the sentence about it. */
  readonly forms: Readonly<Record<string, readonly [name: string, says: string]>>;
  /** Translations of the sentences true of every product of this kind. */
  readonly about: Readonly<Record<string, string>>;
}

/** The words of a department: exactly its kinds. */
export type KindsInWords<D extends Department> = Readonly<
  Record<(typeof KINDS_BY_DEPARTMENT)[D][number], KindInWords>
>;

/**
 * All words a language needs for the demo shop's products; a missing kind or department does not
 * compile.
 */
interface GoodsWords {
  readonly departments: Readonly<Record<Department, string>>;
  readonly kinds: Readonly<Record<Kind, KindInWords>>;
  readonly materials: Readonly<Record<string, string>>;
  readonly styles: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly colours: Readonly<Record<string, string>>;
  /** "24 cm", "Medium" */
  size(size: string): string;
  /** The title in the language's word order; parts that a product lacks are undefined. */
  title(brand: string, form: string, size: string | undefined, colour: string | undefined): string;
  /** "Made of oak." */
  madeOf(material: string): string;
  /** "Linen in sage." */
  comesIn(material: string, colour: string): string;
  /** Joins sentences. */
  join(sentences: readonly string[]): string;
}

/** The parts of a demo product's title; undefined for any other product. */
function parts(product: Product, kinds: ReadonlyMap<string, KindInWords>) {
  const kind = kinds.get(product.kind ?? '');
  const { brand, colour, title } = product;
  if (!kind || brand === undefined || !title.startsWith(`${brand} `)) return undefined;
  const rest = title.slice(brand.length + 1);
  const suffix = colour === undefined ? '' : `, ${colour.charAt(0).toUpperCase()}${colour.slice(1)}`;
  const coloured = suffix !== '' && rest.endsWith(suffix);
  const named = coloured ? rest.slice(0, -suffix.length) : rest;
  const form = Object.keys(kind.forms)
    .filter((name) => named === name || named.startsWith(`${name} `))
    .sort((a, b) => b.length - a.length)[0];
  const words = form === undefined ? undefined : kind.forms[form];
  if (form === undefined || !words) return undefined;
  return { kind, brand, words, size: named.slice(form.length + 1) || undefined, coloured };
}

/**
 * The names of the demo shop's products in a language. Words without a translation are shown in
 * English.
 */
export function goodsIn(words: GoodsWords): GoodsNames {
  const kinds: ReadonlyMap<string, KindInWords> = new Map(Object.entries(words.kinds));
  const table = (...entries: Readonly<Record<string, string>>[]) => {
    const known = new Map(entries.flatMap((entry) => Object.entries(entry)));
    return (name: string) => known.get(name) ?? name;
  };
  const goods = {
    material: table(words.materials),
    style: table(words.styles),
    tag: table(words.tags, lowered(words.styles)),
    colour: table(words.colours),
  };
  return {
    ...goods,
    category: table(words.departments, Object.fromEntries([...kinds.values()].map(({ plural }) => plural))),
    title(product) {
      const found = parts(product, kinds);
      if (!found) return product.title;
      const size = found.size === undefined ? undefined : words.size(found.size);
      const colour =
        found.coloured && product.colour !== undefined ? goods.colour(product.colour) : undefined;
      return words.title(found.brand, found.words[0], size, colour);
    },
    description(product) {
      const found = parts(product, kinds);
      const { description, material, colour } = product;
      if (!found || description === undefined) return description;
      const about = Object.entries(found.kind.about).find(([english]) => description.includes(english));
      const sentences = [found.words[1], ...(about ? [about[1]] : [])];
      if (material !== undefined && description.endsWith(`Made of ${material}.`))
        sentences.push(words.madeOf(goods.material(material)));
      else if (material !== undefined && colour !== undefined && description.endsWith(` in ${colour}.`))
        sentences.push(words.comesIn(goods.material(material), goods.colour(colour)));
      return words.join(sentences);
    },
  };
}

const lowered = (entries: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(entries).map(([name, word]) => [name.toLowerCase(), word]));
