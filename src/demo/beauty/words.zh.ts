import type { KindsInWords } from '../words/goods-words';

export const beauty: KindsInWords<'Beauty'> = {
  shampoo: {
    plural: ['Shampoo', '洗发水'],
    forms: {
      'Daily Shampoo': ['日常洗发水', '温和，每天早上都能用。'],
      'Repair Shampoo 250 ml': ['修护洗发水 250ml', '给晒过太阳的头发。'],
      'Volume Shampoo 250 ml': ['丰盈洗发水 250ml', '让细软发丝蓬松不沉重。'],
      'Solid Shampoo Bar': ['洗发皂', '一块抵两瓶，还省了瓶子。'],
      'Scalp Shampoo 200 ml': ['头皮护理洗发水 200ml', '迷迭香与白桦，头皮清凉。'],
    },
    about: {
      'Without silicones.': '不含硅油。',
      'Without microplastics.': '不含微塑料。',
    },
  },
  'face-cream': {
    plural: ['Face creams', '面霜'],
    forms: {
      'Day Cream 50 ml': ['日霜 50ml', '咖啡还没好，就已吸收。'],
      'Night Cream 50 ml': ['晚霜 50ml', '滋润，睡眠时养护。'],
      'Sun Cream Face SPF 50, 50 ml': ['面部防晒霜 SPF 50 50ml', '不泛白。'],
      'Hydrating Serum 30 ml': ['保湿精华 30ml', '三滴就够。'],
      'Sensitive Face Cream 75 ml': ['敏感肌面霜 75ml', '五种成分，样样认得。'],
    },
    about: {
      'Without perfume.': '无香精。',
      'Tested on skin that complains easily.': '经敏感肌测试。',
    },
  },
  soap: {
    plural: ['Soap', '香皂'],
    forms: {
      'Olive Oil Soap 100 g': ['橄榄油皂 100g', '在架上静置六周才切块。'],
      'Lavender Soap 100 g': ['薰衣草皂 100g', '整朵的花，更安静的夜晚。'],
      'Liquid Hand Soap 400 ml': ['洗手液 400ml', '水槽边的无花果与佛手柑。'],
      'Oat Milk Soap 100 g': ['燕麦奶皂 100g', '给整天洗手的你。'],
      'Hand Soap Refill 1 L': ['洗手液补充装 1L', '可灌满瓶子两次半。'],
    },
    about: {
      'Without palm oil.': '不含棕榈油。',
      'Foams softly and leaves nothing behind.': '泡沫柔和，不残留。',
    },
  },
  toothbrush: {
    plural: ['Toothbrushes', '牙刷'],
    forms: {
      'Bamboo Toothbrushes, Pack of 4': ['竹制牙刷 4 支装', '软毛，手柄可降解。'],
      'Electric Toothbrush': ['电动牙刷', '替你数到两分钟。'],
      'Kids’ Toothbrush': ['儿童牙刷', '短刷头，粗手柄，还有鲨鱼。'],
      'Toothbrush Heads, Pack of 4': ['牙刷头 4 支装', '每支用三个月。'],
    },
    about: {
      'Gentle to the gums.': '呵护牙龈。',
      'Packed in paper.': '纸质包装。',
    },
  },
  lipstick: {
    plural: ['Lipsticks', '口红'],
    forms: {
      'Satin Lipstick': ['缎光口红', '舒适显色，午餐后还在。'],
      'Matte Lipstick': ['哑光口红', '看着哑光，唇不干。'],
      'Tinted Lip Balm': ['润色唇膏', '先护唇，再上色。'],
      'Lip Gloss': ['唇彩', '亮泽不粘。'],
    },
    about: {
      'Made without animal testing.': '不做动物实验。',
      'With rose wax and almond oil.': '含玫瑰蜡与杏仁油。',
    },
  },
  perfume: {
    plural: ['Perfumes', '香水'],
    forms: {
      'Eau de Parfum, Cedar & Fig': ['浓香水：雪松与无花果', '八月里的一面花园墙。'],
      'Eau de Toilette, Bergamot': ['淡香水：佛手柑', '清爽、短促，适合办公室。'],
      'Eau de Parfum, Rose & Pepper 50 ml': ['浓香水：玫瑰与胡椒 50ml', '起初很有礼貌。'],
      'Solid Perfume, Amber': ['固体香膏：琥珀', '放进口袋的小铁盒。'],
      'Eau de Cologne, Neroli 100 ml': ['古龙水：橙花 100ml', '点在颈间，适合炎热的日子。'],
    },
    about: {
      'Mixed in small batches.': '小批量调制。',
      'A sample is in the parcel: try that first.': '包裹内附试用装，先试再开。',
    },
  },
};
