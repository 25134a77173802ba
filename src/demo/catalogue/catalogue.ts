import type { Random } from '../../core/maths/random';
import { seededRandom } from '../../core/maths/random';
import type { Catalogue, Product } from '../../core/shop/catalogue';
import { hashCatalogue } from '../../core/shop/catalogue';
import { DAY } from '../../core/shop/day';
import type { ColourName } from '../../core/shop/palette';
import { chance, pick, pickWeighted } from '../choice';
import type { Brand } from './brands';
import { BRANDS } from './brands';
import type { Form, KindSpec } from './kind-spec';
import { ALL_KINDS, KIND_SPECS } from './kind-specs';
import type { Department, Kind } from './kinds';
import { MATERIAL_COLOURS } from './materials';
import { promotionPrice, shopPrice } from './price';
import type { Style } from './styles';
import { STYLE_COLOURS } from './styles';

const SHARE_ON_PROMOTION = 0.15;
/**
 * Part of the families that are new; with the new variants below, about 8 % of the products are
 * new.
 */
const SHARE_OF_NEW_FAMILIES = 0.07;
const NEW_WITHIN_DAYS = 30;

/** What the variants of a product family have in common. */
interface Family {
  readonly brand: Brand;
  readonly form: Form;
  readonly style: Style;
  /** Regular price in cents before the size is considered. */
  readonly basePrice: number;
  readonly ageInDays: number;
}

/** What distinguishes a variant within its family. */
interface Variant {
  readonly material: string | undefined;
  readonly colour: ColourName;
  readonly size: string | undefined;
}

/**
 * The demo shop's catalogue: about 1,200 products, at least 6 of every kind. The same seed gives
 * the same products.
 * @param now milliseconds since the epoch, used as a whole UTC day; it affects launch dates only
 */
export function makeCatalogue(seed: number, now: number): Catalogue {
  const today = Math.floor(now / DAY) * DAY;
  const products = ALL_KINDS.flatMap(({ kind, department }, stream) =>
    productsOfKind(kind, department, today, seededRandom(seed, stream)),
  );
  return { hash: hashCatalogue(products), name: 'Vitrine', products };
}

function productsOfKind(kind: Kind, department: Department, today: number, random: Random): Product[] {
  const spec = KIND_SPECS[kind];
  const wanted = 8 + random.integer(4);
  const products: Product[] = [];
  for (const { brand, form } of offers(kind, department, spec, random)) {
    if (products.length >= wanted) break;
    const family = makeFamily(brand, form, spec, random);
    const variants = familyVariants(family, spec, wanted - products.length, random);
    const firstId = productId(kind, products.length);
    for (const variant of variants) {
      const id = productId(kind, products.length);
      const product = makeProduct(id, family, variant, variants, spec, random);
      products.push({
        ...product,
        kind,
        categories: [department, spec.plural],
        launchedAt: today - launchAge(family, variant !== variants[0], random) * DAY,
        ...(variants.length > 1 ? { family: firstId } : {}),
      });
    }
  }
  return products;
}

function productId(kind: Kind, index: number): string {
  return `${kind}-${String(index + 1).padStart(4, '0')}`;
}

/**
 * Every combination of form and brand that may make it, once, ordered so that every form comes
 * early.
 */
function offers(
  kind: Kind,
  department: Department,
  spec: KindSpec,
  random: Random,
): { brand: Brand; form: Form }[] {
  const makers = BRANDS.filter(
    (brand) => brand.departments.includes(department) && (brand.only?.includes(kind) ?? true),
  );
  const forms = random.shuffle([...spec.forms]);
  const brandOrders = forms.map(() => random.shuffle([...makers]));
  return makers.flatMap((_, round) =>
    forms.flatMap((form, f) => {
      const brand = brandOrders[f]?.[round];
      return brand && (round === 0 || !form.oneOfAKind) ? [{ brand, form }] : [];
    }),
  );
}

function makeFamily(brand: Brand, form: Form, spec: KindSpec, random: Random): Family {
  const keepsToItsStyle = spec.styles.includes(brand.style) && chance(random, 0.8);
  const position = Math.min(1, Math.max(0, brand.level + 0.1 * random.normal()));
  return {
    brand,
    form,
    style: keepsToItsStyle ? brand.style : pick(random, spec.styles),
    basePrice: form.low + (form.high - form.low) * position,
    ageInDays: chance(random, SHARE_OF_NEW_FAMILIES)
      ? random.integer(NEW_WITHIN_DAYS)
      : NEW_WITHIN_DAYS + 1 + random.integer(1500),
  };
}

/** A new colour or size may join an old family. */
function launchAge(family: Family, isAddition: boolean, random: Random): number {
  return isAddition && chance(random, 0.02) ? random.integer(NEW_WITHIN_DAYS) : family.ageInDays;
}

function familyVariants(family: Family, spec: KindSpec, atMost: number, random: Random): Variant[] {
  const { form, style } = family;
  const finishes = finishesOf(form, spec);
  const suitsStyle = ({ colour }: { readonly colour: ColourName }) =>
    STYLE_COLOURS[style].includes(colour) ? 4 : 1;
  const first = pickWeighted(random, finishes, suitsStyle);
  const sizes = Object.keys(form.sizes ?? {});
  const members = Math.min(
    atMost,
    pickWeighted(random, [1, 2, 3], (n) => [0, 35, 40, 25][n] ?? 0),
  );
  const size = sizes.length > 0 ? pick(random, sizes) : undefined;
  if (members === 1) return [{ ...first, size }];
  if (sizes.length > 1 && (!spec.comesInColours || chance(random, 0.5))) {
    return sizes.slice(0, members).map((each) => ({ ...first, size: each }));
  }
  const variants: Variant[] = [{ ...first, size }];
  while (spec.comesInColours && variants.length < members) {
    const others = finishes.filter(({ colour }) => variants.every((taken) => taken.colour !== colour));
    const sameMaterial = others.filter(({ material }) => material === first.material);
    if (others.length === 0) break;
    const next = pickWeighted(random, sameMaterial.length > 0 ? sameMaterial : others, suitsStyle);
    variants.push({ ...next, size });
  }
  return variants;
}

/** Every combination of a form's materials and the colours they come in. */
function finishesOf(form: Form, spec: KindSpec): { material: string | undefined; colour: ColourName }[] {
  const colours = form.colours ?? spec.colours;
  const materials = form.materials ?? spec.materials;
  if (materials.length === 0) return colours.map((colour) => ({ material: undefined, colour }));
  return materials.flatMap((material) => {
    const own = MATERIAL_COLOURS[material];
    const shared = own?.filter((colour) => colours.includes(colour)) ?? colours;
    return (shared.length > 0 ? shared : (own ?? colours)).map((colour) => ({ material, colour }));
  });
}

function makeProduct(
  id: string,
  family: Family,
  variant: Variant,
  siblings: readonly Variant[],
  spec: KindSpec,
  random: Random,
): Product {
  const { brand, form, style, basePrice } = family;
  const regular = shopPrice(basePrice * (variant.size ? (form.sizes?.[variant.size] ?? 1) : 1));
  const onPromotion = chance(random, SHARE_ON_PROMOTION);
  return {
    id,
    title: titleOf(brand, form, variant, siblings),
    categories: [],
    brand: brand.name,
    price: onPromotion ? promotionPrice(regular, random.next()) : regular,
    ...(onPromotion ? { listPrice: regular } : {}),
    colour: variant.colour,
    ...(variant.material ? { material: variant.material } : {}),
    style,
    stock: stock(random),
    description: [form.says, pick(random, spec.about), materialSentence(variant, spec, random)]
      .join(' ')
      .trim(),
    tags: [...spec.tags, style.toLowerCase()],
  };
}

/** The title names the colour where variants differ in it. */
function titleOf(brand: Brand, form: Form, variant: Variant, siblings: readonly Variant[]): string {
  const name = [brand.name, form.name, variant.size].filter((part) => part !== undefined).join(' ');
  const differsByColour = siblings.some((sibling) => sibling.colour !== variant.colour);
  return differsByColour ? `${name}, ${capitalise(variant.colour)}` : name;
}

function materialSentence({ material, colour }: Variant, spec: KindSpec, random: Random): string {
  if (!material) return '';
  const dyed = spec.comesInColours && MATERIAL_COLOURS[material] === undefined;
  return dyed && chance(random, 0.5) ? `${capitalise(material)} in ${colour}.` : `Made of ${material}.`;
}

function stock(random: Random): number {
  if (chance(random, 0.03)) return 0;
  return chance(random, 0.1) ? 1 + random.integer(5) : 6 + random.integer(115);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
