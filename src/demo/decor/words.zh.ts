import type { KindsInWords } from '../words/goods-words';

export const decor: KindsInWords<'Decor'> = {
  'floor-lamp': {
    plural: ['Floor lamps', '落地灯'],
    forms: {
      'Arc Floor Lamp': ['弧形落地灯', '从沙发后方伸过来照亮。'],
      'Tripod Floor Lamp': ['三脚落地灯', '三条腿，一个宽灯罩。'],
      'Reading Floor Lamp': ['阅读落地灯', '灯头转向书页，避开屏幕。'],
      'Paper Floor Lamp': ['纸质落地灯', '为暗角添一柱柔光。'],
    },
    about: {
      'Dims with the switch on the cord.': '可用线上开关调光。',
      'Takes an E27 bulb; a warm one is in the box.': '使用 E27 灯泡，盒内附一只暖光灯泡。',
    },
  },
  'table-lamp': {
    plural: ['Table lamps', '台灯'],
    forms: {
      'Bedside Lamp': ['床头灯', '够看书，又不会吵醒人。'],
      'Desk Lamp': ['工作台灯', '三处可弯，弯了就定住。'],
      'Ceramic Table Lamp': ['陶瓷台灯', '厚重底座配亚麻灯罩。'],
      'Cordless Table Lamp': ['无线台灯', '跟着你去阳台，再跟回来。'],
      'Mushroom Lamp': ['蘑菇灯', '通体发光，真蘑菇可做不到。'],
    },
    about: {
      'A warm bulb is in the box.': '盒内附暖光灯泡。',
      'Dims down to the light of a candle.': '可调暗至烛光亮度。',
    },
  },
  vase: {
    plural: ['Vases', '花瓶'],
    forms: {
      'Bottle Vase 20 cm': ['瓶形花瓶 20cm', '插三枝，或者一枝。'],
      'Stoneware Vase 30 cm': ['炻瓷花瓶 30cm', '瓶口宽，抱得下一大束。'],
      'Bud Vases, Set of 3': ['单枝花瓶三件套', '插回家路上随手采的花。'],
      'Ribbed Glass Vase 25 cm': ['罗纹玻璃花瓶 25cm', '折射光线，藏住花茎。'],
      'Floor Vase 50 cm': ['落地花瓶 50cm', '适合蒲苇和大胆的想法。'],
    },
    about: {
      'Stands firm, even with heavy branches.': '插重枝也站得稳。',
      'No two are quite the same.': '没有两件完全相同。',
    },
  },
  cushion: {
    plural: ['Cushions', '靠垫'],
    forms: {
      'Linen Cushion 50 × 50 cm': ['亚麻靠垫 50×50cm', '褶皱自然，正是亚麻该有的样子。'],
      'Velvet Cushion 45 × 45 cm': ['丝绒靠垫 45×45cm', '随光线变换颜色。'],
      'Knitted Cushion 40 × 60 cm': ['针织靠垫 40×60cm', '针脚粗厚，像一件好毛衣。'],
      'Block-Print Cushion 50 × 50 cm': ['木版印花靠垫 50×50cm', '手工印制，线条自有起伏。'],
      'Floor Cushion 70 cm': ['坐垫 70cm', '随时多出一个座位。'],
    },
    about: {
      'The filling is in the price.': '价格已含枕芯。',
      'The cover has a hidden zip and washes at 30 degrees.': '隐形拉链，外套可 30 度水洗。',
    },
  },
  rug: {
    plural: ['Rugs', '地毯'],
    forms: {
      'Flat-Weave Rug': ['平织地毯', '轻薄紧实，两面相同。'],
      'Shaggy Rug': ['长绒地毯', '冬日清晨，赤脚也舒服。'],
      'Jute Rug 160 × 230 cm': ['黄麻地毯 160×230cm', '粗犷结实，带淡淡干草香。'],
      'Runner Rug 70 × 200 cm': ['走廊地毯 70×200cm', '铺满走廊，也带来安静。'],
      'Kilim Rug 140 × 200 cm': ['基里姆地毯 140×200cm', '老花纹，新羊毛。'],
    },
    about: {
      'Sheds a little for the first weeks, then stops.': '头几周略有掉毛，之后就不会了。',
      'An underlay that does not slip is sold beside it.': '另售防滑底垫。',
    },
  },
  candle: {
    plural: ['Candles', '蜡烛'],
    forms: {
      'Scented Candle': ['香薰蜡烛', '无花果叶与雪松香，约可燃四十小时。'],
      'Pillar Candle 15 cm': ['柱形蜡烛 15cm', '烛芯下陷燃烧，外壁保持完整。'],
      'Dinner Candles, Set of 6': ['餐桌蜡烛 6 支', '不滴蜡，也不歪斜。'],
      'Beeswax Candles, Set of 4': ['蜂蜡蜡烛 4 支', '还没点燃就有蜂蜜香。'],
      'Tealights, Pack of 50': ['茶蜡 50 枚', '每枚四小时，无香。'],
    },
    about: {
      'The wick is cotton, without lead.': '棉芯，不含铅。',
      'Cut the wick short and it burns clean.': '剪短烛芯，燃烧更干净。',
    },
  },
  'picture-frame': {
    plural: ['Picture frames', '相框'],
    forms: {
      'Photo Frame': ['相框', '横竖都能挂。'],
      'Poster Frame 50 × 70 cm': ['海报框 50×70cm', '轻到一颗钉子就够。'],
      'Gallery Frame Set of 6': ['照片墙相框六件套', '附纸样，墙上只打该打的孔。'],
      'Floating Glass Frame 21 × 30 cm': ['悬浮玻璃相框 21×30cm', '两片玻璃夹住你珍爱的东西，背后空无一物。'],
    },
    about: {
      'The back opens without tools.': '背板免工具打开。',
      'The pane does not mirror.': '玻璃不反光。',
    },
  },
  mirror: {
    plural: ['Mirrors', '镜子'],
    forms: {
      'Round Mirror': ['圆镜', '把窗景带到另一面墙。'],
      'Full-Length Mirror': ['全身镜', '可靠可挂，鞋子也照得到。'],
      'Arched Wall Mirror': ['拱形壁镜', '没有门的地方，多出一道门廊。'],
      'Shaving Mirror': ['剃须镜', '一面放大五倍，另一面温和些。'],
    },
    about: {
      'The fixings for the wall are in the box.': '盒内附上墙配件。',
      'The glass is backed, so it stays whole if it breaks.': '玻璃背面有防护膜，破裂也不散落。',
    },
  },
};
