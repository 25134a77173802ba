import type { KindsInWords } from '../words/goods-words';

export const furniture: KindsInWords<'Furniture'> = {
  sofa: {
    plural: ['Sofas', '沙发'],
    forms: {
      '2-Seater Sofa': ['双人沙发', '小户型放得下，深度够打盹。'],
      '3-Seater Sofa': ['三人沙发', '够长，多高的人都能躺下。'],
      'Corner Sofa': ['转角沙发', '带长榻的那一头，人人都想抢。'],
      'Sofa Bed': ['沙发床', '里面藏着一张真正的床垫。'],
      'Leather Sofa': ['真皮沙发', '头一个月偏硬，之后陪你一生。'],
    },
    about: {
      'The feet unscrew, for narrow stairs.': '脚可拆下，方便窄楼梯搬运。',
      'The frame is solid wood, with a ten-year promise.': '实木框架，十年质保。',
    },
  },
  armchair: {
    plural: ['Armchairs', '单人沙发椅'],
    forms: {
      'Lounge Chair': ['休闲椅', '低矮宽大，坐下就不想起来。'],
      'Wingback Armchair': ['高背扶手椅', '两翼挡风，正好留住读书的人。'],
      'Swivel Armchair': ['旋转扶手椅', '一转身，从窗景转向来客。'],
      'Rattan Armchair': ['藤编扶手椅', '轻便，可以搬到阳台。'],
      'Rocking Chair': ['摇椅', '适合哄宝宝，也适合想事情。'],
    },
    about: {
      'Arrives in one piece.': '整件送达。',
      'The seat is firm at first and gives a little with the years.': '起初偏硬，日久渐软。',
    },
  },
  'coffee-table': {
    plural: ['Coffee tables', '茶几'],
    forms: {
      'Round Coffee Table 80 cm': ['圆茶几 80cm', '没有会撞到的棱角。'],
      'Coffee Table with Shelf': ['带层架茶几', '下层收好不该摆在台面的东西。'],
      'Nesting Tables, Set of 2': ['套叠茶几两件套', '来客时分开，平时套叠。'],
      'Marble-Top Coffee Table': ['大理石面茶几', '清凉、厚重、漂亮。'],
      'Steel-Frame Coffee Table': ['钢架茶几', '厚板配细架。'],
    },
    about: {
      'Two people put it together in ten minutes.': '两个人十分钟装好。',
      'Felt pads are under the feet.': '脚下有毛毡垫。',
    },
  },
  bookshelf: {
    plural: ['Bookshelves', '书架'],
    forms: {
      'Tall Bookshelf': ['高书架', '五层，两米高，约放两百本书。'],
      'Low Bookshelf': ['矮书架', '放得进窗下，还能摆花。'],
      'Ladder Shelf': ['梯形书架', '靠墙而立，几乎不占地。'],
      'Wall Shelf 90 cm': ['壁挂层板 90cm', '支架隐藏在板后。'],
      'Cube Shelf': ['格子柜', '八个等大的格子，放唱片或收纳篮。'],
    },
    about: {
      'Fixes to the wall with the parts in the box.': '盒内附固定上墙的配件。',
      'The shelves do not bow, even under art books.': '放画册也不会压弯。',
    },
  },
  desk: {
    plural: ['Desks', '书桌'],
    forms: {
      'Writing Desk 120 cm': ['书桌 120cm', '一个抽屉，四条腿，留出思考的空间。'],
      'Standing Desk 140 cm': ['升降桌 140cm', '按一下就能升降。'],
      'Wall-Mounted Folding Desk': ['壁挂折叠桌', '下班一合，就是一个柜子。'],
      'Trestle Desk 160 cm': ['支架桌 160cm', '放得下两块屏幕和一只猫。'],
    },
    about: {
      'A slot at the back swallows the cables.': '后方走线槽收好线缆。',
      'The edge is rounded where wrists rest.': '手腕搁放处边缘圆润。',
    },
  },
  'office-chair': {
    plural: ['Office chairs', '办公椅'],
    forms: {
      'Ergonomic Office Chair': ['人体工学办公椅', '人与人不同的地方，它都能调。'],
      'Mesh Desk Chair': ['网面电脑椅', '长时间通话，背部依然清爽。'],
      'Upholstered Desk Chair': ['软包电脑椅', '看起来像客厅里的椅子，也确实可以放那儿。'],
      'Kneeling Chair': ['跪坐椅', '不声不响地帮你挺直背。'],
    },
    about: {
      'The castors are soft and safe on wood.': '脚轮柔软，不伤木地板。',
      'Carries up to 130 kg.': '承重 130 公斤。',
    },
  },
  dresser: {
    plural: ['Dressers', '斗柜'],
    forms: {
      '3-Drawer Chest': ['三斗柜', '高度正好放一盏灯和一碗钥匙。'],
      '6-Drawer Dresser': ['六斗柜', '宽抽屉，可全部拉出。'],
      'Tall Dresser': ['高斗柜', '五个抽屉，只占一把椅子的地方。'],
      'Bedside Cabinet': ['床头柜', '抽屉放一本书，层板放另一本。'],
    },
    about: {
      'The drawers run on wood and close softly.': '抽屉走木轨，轻柔闭合。',
      'The back is finished too, so it may stand free.': '背面同样做了饰面，可以独立摆放。',
    },
  },
  'dining-chair': {
    plural: ['Dining chairs', '餐椅'],
    forms: {
      'Spindle-Back Dining Chair': ['温莎餐椅', '无需改动的经典造型。'],
      'Upholstered Dining Chair': ['软包餐椅', '适合吃不完的晚餐。'],
      'Stacking Chair': ['可叠放椅', '六把叠起来只占一把的地方。'],
      'Cane Dining Chair': ['藤面餐椅', '座面手工编织。'],
      'Metal Bistro Chair': ['金属餐椅', '放下时会轻轻作响。'],
    },
    about: {
      'Comes assembled.': '无需组装。',
      'Slides under a table of the usual height.': '可推进常规高度的餐桌下。',
    },
  },
};
