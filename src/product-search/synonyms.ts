/**
 * Synonyms by language: on the left a word people search for, on the right the shop's words to
 * search for as well. Words of different languages do not interfere.
 */
const TABLE: Readonly<Record<'en' | 'zh', readonly (readonly [asked: string, meant: string])[]>> = {
  en: [
    ['couch', 'sofa'],
    ['settee', 'sofa'],
    ['trainers', 'sneakers'],
    ['rucksack', 'backpack'],
    ['daypack', 'backpack'],
    ['torch', 'headlamp, lantern'],
    ['flashlight', 'headlamp, lantern'],
    ['pram', 'stroller'],
    ['pushchair', 'stroller'],
    ['buggy', 'stroller'],
    ['nappies', 'diapers'],
    ['nappy', 'diapers'],
    ['cot', 'crib'],
    ['bodysuit', 'onesie'],
    ['jumper', 'sweater'],
    ['pullover', 'sweater'],
    ['comforter', 'duvet'],
    ['quilt', 'duvet'],
    ['blanket', 'throw'],
    ['earphones', 'headphones'],
    ['headset', 'headphones'],
    ['bike', 'bicycle'],
    ['cycle', 'bicycle'],
    ['purse', 'handbag, wallet'],
    ['luggage', 'suitcase'],
    ['carpet', 'rug'],
    ['silverware', 'cutlery'],
    ['flatware', 'cutlery'],
    ['skillet', 'frying pan'],
    ['pot', 'saucepan, plant pot'],
    ['cup', 'mug'],
    ['pruners', 'pruning shears'],
    ['secateurs', 'pruning shears'],
    ['hosepipe', 'garden hose'],
    ['compost', 'potting soil'],
    ['tee', 't-shirt'],
    ['denim', 'jeans'],
    ['mac', 'raincoat'],
    ['journal', 'notebook'],
    ['soccer', 'football'],
    ['weights', 'dumbbells'],
    ['skipping', 'jump rope'],
    ['teddy', 'plush bear'],
    ['lego', 'building blocks'],
    ['moisturiser', 'face cream'],
    ['fragrance', 'perfume'],
    ['bookcase', 'bookshelf'],
    ['dolls', 'doll house'],
    ['puppy', 'dog'],
    ['kitten', 'cat'],
    ['loudspeaker', 'speaker'],
  ],
  zh: [
    ['背包', '双肩包'],
    ['书包', '双肩包'],
    ['单车', '自行车'],
    ['耳麦', '耳机'],
    ['手电筒', '头灯, 营灯'],
    ['尿布', '纸尿裤'],
    ['尿不湿', '纸尿裤'],
    ['推车', '婴儿车'],
    ['杯子', '马克杯'],
    ['毛衣', '针织衫'],
    ['被子', '羽绒被'],
    ['地垫', '地毯'],
    ['旅行箱', '行李箱'],
    ['手提箱', '行李箱'],
    ['煎锅', '平底锅'],
  ],
};

const meantBy = new Map<string, readonly string[]>(
  Object.values(TABLE)
    .flat()
    .map(([asked, meant]) => [asked, meant.split(', ')]),
);

/** Phrases to search for besides this word; of a phrase, all words must match. */
export const synonymsOf = (word: string): readonly string[] => meantBy.get(word) ?? [];

/** All words with a synonym. */
export const wordsWithSynonyms = (): readonly string[] => [...meantBy.keys()];
