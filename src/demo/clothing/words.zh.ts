import type { KindsInWords } from '../words/goods-words';

export const clothing: KindsInWords<'Clothing'> = {
  't-shirt': {
    plural: ['T-shirts', 'T恤'],
    forms: {
      'Crew-Neck T-Shirt': ['圆领T恤', '厚实有型，不易变形。'],
      'Striped T-Shirt': ['条纹T恤', '双色长条纹，不分季节。'],
      'V-Neck T-Shirt': ['V领T恤', '略长一点，上身就柔软。'],
      'Long-Sleeve T-Shirt': ['长袖T恤', '冬天打底，五月单穿。'],
      'Pocket T-Shirt': ['口袋T恤', '有个放眼镜的口袋。'],
    },
    about: {
      'Washed before it is sewn, so it will not shrink.': '先洗后裁，不再缩水。',
      'Sewn with flat seams.': '平缝工艺，不磨皮肤。',
    },
  },
  jeans: {
    plural: ['Jeans', '牛仔裤'],
    forms: {
      'Straight Jeans': ['直筒牛仔裤', '不紧也不宽。'],
      'Slim Jeans': ['修身牛仔裤', '贴腿，微弹。'],
      'Wide-Leg Jeans': ['阔腿牛仔裤', '高腰，下身宽松。'],
      'Selvedge Jeans': ['赤耳牛仔裤', '硬挺深色，随你的动作褪色。'],
    },
    about: {
      'Woven from organic cotton.': '有机棉织造。',
      'Dyed with a tenth of the usual water.': '染色用水仅为通常的十分之一。',
    },
  },
  dress: {
    plural: ['Dresses', '连衣裙'],
    forms: {
      'Linen Midi Dress': ['亚麻中长裙', '为炎夏，也为口袋：它有两个。'],
      'Wrap Dress': ['裹身裙', '侧边系带，立刻合身。'],
      'Shirt Dress': ['衬衫裙', '全排扣，腰带随意。'],
      'Knitted Dress': ['针织裙', '暖和素净，配外套正好。'],
      'Summer Dress': ['夏日连衣裙', '细肩带，裙摆会转圈。'],
    },
    about: {
      'Washes by machine, dries on the hanger.': '可机洗，挂起即干。',
      'Lined where it needs to be.': '该有里衬的地方都有。',
    },
  },
  sweater: {
    plural: ['Sweaters', '毛衣'],
    forms: {
      'Merino Crew Sweater': ['美利奴圆领毛衣', '薄而暖，不扎人。'],
      'Fisherman Sweater': ['渔夫毛衣', '粗罗纹，四面挡风。'],
      'Cotton Cardigan': ['棉质开衫', '留给那扇总开着的办公室窗。'],
      'Cashmere Roll-Neck': ['羊绒高领衫', '你会忍不住摸自己的袖子。'],
      'Hooded Sweatshirt': ['连帽卫衣', '内里起绒，版型宽松。'],
    },
    about: {
      'Wash it rarely, air it often.': '少洗多晾。',
      'The cuffs keep their shape.': '袖口不变形。',
    },
  },
  raincoat: {
    plural: ['Raincoats', '雨衣'],
    forms: {
      'Hooded Raincoat': ['连帽雨衣', '接缝压胶，帽檐带舌。'],
      'Packable Rain Jacket': ['便携防雨夹克', '可收进自己的口袋。'],
      'Fisherman’s Raincoat': ['渔夫雨衣', '橡胶涂层，横着下的雨也不怕。'],
      'Rain Poncho': ['雨披', '什么都能罩住，包括背包。'],
    },
    about: {
      'Lets steam out and nothing in.': '透气，不进水。',
      'Free of fluorocarbons.': '不含氟碳化合物。',
    },
  },
  socks: {
    plural: ['Socks', '袜子'],
    forms: {
      'Everyday Socks, 5 Pairs': ['日常袜 5 双装', '五双全一样，永远不落单。'],
      'Wool Hiking Socks': ['羊毛徒步袜', '脚跟厚，脚踝薄。'],
      'Running Socks, 3 Pairs': ['跑步袜 3 双装', '左是左，右是右。'],
      'House Socks': ['居家袜', '鞋底防滑，上下楼梯安心。'],
    },
    about: {
      'The toe seam is flat.': '脚趾缝线平整。',
      'They stay up.': '不往下滑。',
    },
  },
  scarf: {
    plural: ['Scarves', '围巾'],
    forms: {
      'Wool Scarf': ['羊毛围巾', '绕两圈还能打个结。'],
      'Cashmere Scarf': ['羊绒围巾', '像一只温暖的手搭在颈上。'],
      'Silk Scarf 70 × 70 cm': ['真丝方巾 70×70cm', '系脖子、扎头发、绑手袋都行。'],
      'Cotton Scarf': ['棉围巾', '适合夏夜。'],
    },
    about: {
      'The edges are rolled by hand.': '手工卷边。',
      'Comes in a small box, ready to give.': '附小礼盒，可直接送人。',
    },
  },
  beanie: {
    plural: ['Hats & beanies', '针织帽'],
    forms: {
      'Ribbed Beanie': ['罗纹针织帽', '翻边戴，或拉长戴。'],
      'Fisherman Beanie': ['渔夫针织帽', '短款，露耳，给从不怕冷的人。'],
      'Bobble Hat': ['毛球帽', '毛球可拆下清洗。'],
      'Fleece-Lined Beanie': ['抓绒内里针织帽', '风进不来。'],
    },
    about: {
      'Fits nearly every head.': '几乎适合所有头型。',
      'Knitted without a seam.': '无缝针织。',
    },
  },
};
