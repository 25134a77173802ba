import type { KindsInWords } from '../words/goods-words';

export const toys: KindsInWords<'Toys'> = {
  'building-blocks': {
    plural: ['Building blocks', '积木'],
    forms: {
      'Wooden Blocks, 50 Pieces': ['木质积木 50 块', '方块、拱门，屋顶永远差一个。'],
      'Rainbow Stacking Arches': ['彩虹拱形积木', '一座桥，一个摇篮，一座山。'],
      'Magnetic Tiles, 60 Pieces': ['磁力片 60 片', '咔哒一声拼成快要飞起来的城堡。'],
      'Brick Box, 500 Pieces': ['积木箱 500 块', '故意不放图纸。'],
    },
    about: {
      'No edge is sharp.': '没有锋利边角。',
      'Comes in a box with a lid that closes.': '附带盖收纳盒。',
    },
  },
  puzzle: {
    plural: ['Puzzles', '拼图'],
    forms: {
      '500-Piece Puzzle, Harbour at Dusk': ['500 片拼图：暮色港湾', '大半是水，每一处都不同。'],
      '500-Piece Puzzle, Market Day': ['500 片拼图：赶集日', '找找那条偷鱼的狗。'],
      '1000-Piece Puzzle, Botanical Chart': ['1000 片拼图：植物图谱', '一冬的夜晚和四十种蕨。'],
      '1000-Piece Puzzle, Map of the Stars': ['1000 片拼图：星图', '大片大片的深蓝。'],
      '1000-Piece Puzzle, Night Train': ['1000 片拼图：夜行列车', '亮着的窗，每扇一个故事。'],
      '2000-Piece Puzzle, The Old Library': ['2000 片拼图：老图书馆', '每个书脊都有能读的书名。'],
      'Wooden Animal Puzzle, 12 Pieces': ['木质动物拼图 12 片', '每只动物都有小手握得住的把手。'],
      'Floor Puzzle, 48 Pieces': ['地板拼图 48 片', '一条街的房子，和孩子一样长。'],
    },
    about: {
      'The pieces are thick and fit with a click.': '拼片厚实，咔哒贴合。',
      'Comes in a box that closes well.': '盒盖严实。',
    },
  },
  'board-game': {
    plural: ['Board games', '桌游'],
    forms: {
      'River Traders Strategy Game': ['策略桌游《河上商人》', '两小时的船、盐和失信的承诺。'],
      'Orchard of Glass Strategy Game': ['策略桌游《玻璃果园》', '种下、等待、修剪别人种的。'],
      'Badger Hill Family Game': ['家庭桌游《獾子山》', '半小时，六岁起，热热闹闹。'],
      'Rabbit Post Family Game': ['家庭桌游《兔子邮差》', '赶在狐狸读信之前把信送到。'],
      'Last Lighthouse Cooperative Game': ['合作桌游《最后的灯塔》', '要么全赢，要么都输。'],
      'Odd Soup Card Game': ['卡牌游戏《怪汤》', '放得进口袋，一分钟讲完规则。'],
      'Seven Bridges Card Game': ['卡牌游戏《七座桥》', '两个人玩，总想再来一局。'],
      'Wooden Chess Set': ['木质国际象棋', '底有绒布，内有配重。'],
      'Wooden Dominoes': ['木质多米诺', '二十八张牌，配滑盖木盒。'],
    },
    about: {
      'The rules take four pages, with pictures.': '规则四页，配图。',
      'Spare parts are sent for nothing.': '免费补寄配件。',
    },
  },
  'plush-bear': {
    plural: ['Plush toys', '毛绒玩具'],
    forms: {
      'Plush Bear 30 cm': ['毛绒熊 30cm', '会自己坐好，也善于倾听。'],
      'Big Plush Bear 60 cm': ['大号毛绒熊 60cm', '和主人一样大。'],
      'Knitted Bear': ['针织熊', '围巾可以取下。'],
      'Baby’s First Bear': ['宝宝的第一只熊', '小小扁扁，出生就能玩。'],
    },
    about: {
      'The eyes are stitched.': '眼睛为刺绣。',
      'Survives the washing machine, and the wait.': '经得起洗衣机，也经得起等待。',
    },
  },
  'toy-train': {
    plural: ['Toy trains', '玩具火车'],
    forms: {
      'Wooden Train Set, 40 Pieces': ['木质火车套装 40 件', '一座桥、一个站，和一条绕远的路。'],
      'Pull-Along Train': ['拖拉小火车', '一根短绳拖着三节车厢。'],
      'Electric Starter Train': ['电动火车入门套装', '绕着树自己跑，还会鸣笛。'],
      'Steam Engine with Tender': ['带煤水车的蒸汽火车', '适配各种木轨。'],
    },
    about: {
      'The magnets never refuse.': '磁铁从不失灵。',
      'Grows with any other set.': '可与其他套装拼接扩展。',
    },
  },
  'doll-house': {
    plural: ['Doll houses', '娃娃屋'],
    forms: {
      'Wooden Doll House': ['木质娃娃屋', '三层六间，正面敞开。'],
      'Doll House Furniture Set': ['娃娃屋家具套装', '一张床、一个炉子，还有一只烤火的猫。'],
      'Portable Doll House': ['手提娃娃屋', '合上提手，去外婆家。'],
      'Doll Family of 4': ['娃娃一家四口', '手脚可弯。'],
    },
    about: {
      'Water-based paint only.': '只用水性漆。',
      'Made for small hands and rough play.': '为小手和粗放玩法而做。',
    },
  },
  kite: {
    plural: ['Kites', '风筝'],
    forms: {
      'Diamond Kite': ['菱形风筝', '每个孩子都会画的那个形状。'],
      'Delta Kite': ['三角风筝', '一丝风就能飞。'],
      'Two-Line Stunt Kite': ['双线特技风筝', '翻圈俯冲，顺便练手臂。'],
      'Pocket Kite': ['口袋风筝', '没有骨架，住在自己的袋子里。'],
    },
    about: {
      'Line and winder are in the bag.': '袋内附线和线轮。',
      'Flies from a light breeze on.': '微风即可起飞。',
    },
  },
};
