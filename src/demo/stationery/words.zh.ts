import type { KindsInWords } from '../words/goods-words';

export const stationery: KindsInWords<'Stationery'> = {
  notebook: {
    plural: ['Notebooks', '笔记本'],
    forms: {
      'Dotted Notebook A5': ['点阵笔记本 A5', '点阵很淡，画最醒目。'],
      'Lined Notebook A5': ['横线笔记本 A5', '任何一页都能摊平。'],
      'Pocket Notebooks, Set of 3': ['口袋笔记本三本装', '骑马钉，薄，随身带。'],
      'Leather Journal': ['皮面手账', '写满一本再换芯。'],
      'Spiral Notebook A4': ['线圈笔记本 A4', '撕得干净。'],
    },
    about: {
      'Ink does not come through.': '墨水不透背。',
      'The paper is 100 grams and a little creamy.': '100 克纸，微带米色。',
    },
  },
  'fountain-pen': {
    plural: ['Fountain pens', '钢笔'],
    forms: {
      'Fountain Pen': ['钢笔', '放一个假期，第一笔也能出墨。'],
      'School Fountain Pen': ['学生钢笔', '握位告诉手指该放哪里。'],
      'Gold-Nib Fountain Pen': ['金尖钢笔', '柔软如毛笔，给还在写信的人。'],
      'Calligraphy Pen Set': ['书法笔套装', '四个笔尖和一瓶墨水。'],
      'Rollerball Pen': ['宝珠笔', '顺滑、速干、带笔夹。'],
    },
    about: {
      'Refills are easy to get.': '墨囊容易买到。',
      'Comes in a box worth keeping.': '盒子也值得留着。',
    },
  },
  'desk-organizer': {
    plural: ['Desk organizers', '桌面收纳'],
    forms: {
      'Desk Organizer': ['桌面收纳盒', '六个位置，收好散落的东西。'],
      'Pen Pot': ['笔筒', '底部厚重，不会倒。'],
      'Letter Tray': ['文件盘', '积压多高就能叠多高。'],
      'Monitor Stand with Drawer': ['带抽屉显示器架', '垫高屏幕，藏好线缆。'],
      'Felt Desk Mat': ['毛毡桌垫', '手腕温暖，敲键安静。'],
    },
    about: {
      'Leaves no mark on the desk.': '不在桌面留痕。',
      'Fits with the other pieces of its series.': '可与同系列搭配。',
    },
  },
  sketchbook: {
    plural: ['Sketchbooks', '素描本'],
    forms: {
      'Hardcover Sketchbook': ['精装素描本', '铅笔、墨水、少许水彩都行。'],
      'Watercolour Pad A4': ['水彩本 A4', '300 克纸，四边封胶。'],
      'Toned Sketchbook A5': ['有色素描本 A5', '灰色纸，白色也成了颜色。'],
      'Landscape Sketchbook': ['横版素描本', '宽幅画地平线。'],
    },
    about: {
      'The paper takes an eraser well.': '耐橡皮擦。',
      'Free of acid: it will not yellow.': '无酸，不发黄。',
    },
  },
  'paint-set': {
    plural: ['Paint sets', '颜料'],
    forms: {
      'Watercolour Set, 12 Pans': ['水彩颜料 12 色', '铁盒的盖子就是调色盘。'],
      'Watercolour Set, 24 Pans': ['水彩颜料 24 色', '总要自己调的那些绿，都在里面。'],
      'Acrylic Paint Set, 12 Tubes': ['丙烯颜料 12 支', '覆盖力好，几分钟干。'],
      'Gouache Set, 10 Tubes': ['水粉颜料 10 支', '哑光、厚实、容错。'],
      'Oil Paint Set, 10 Tubes': ['油画颜料 10 支', '干得慢，正是它的妙处。'],
    },
    about: {
      'The pigments hold their colour in the light.': '颜料耐光不褪色。',
      'Single colours can be bought again.': '可单支补购。',
    },
  },
  'brush-set': {
    plural: ['Brushes', '画笔'],
    forms: {
      'Watercolour Brushes, Set of 5': ['水彩画笔 5 支', '吸水多，收锋尖。'],
      'Acrylic Brushes, Set of 6': ['丙烯画笔 6 支', '够硬，推得动颜料。'],
      'Detail Brushes, Set of 4': ['细节画笔 4 支', '画睫毛、索具和叶子。'],
      'Bristle Brushes, Set of 6': ['猪鬃画笔 6 支', '落笔有痕，说一不二。'],
      'Water Brush Pens, Set of 3': ['自来水笔 3 支', '水就在笔杆里。'],
    },
    about: {
      'They keep their shape, wash after wash.': '反复清洗也不变形。',
      'Sorted by size, in a case.': '按尺寸排好，装在笔盒里。',
    },
  },
  planner: {
    plural: ['Planners', '日程本'],
    forms: {
      'Weekly Planner A5': ['周计划本 A5', '左边一周，右边留白。'],
      'Daily Planner': ['日计划本', '一天一页，周日也有。'],
      'Wall Planner': ['墙面年历', '全年一目了然。'],
      'Desk Pad Planner': ['桌面计划垫', '五十周，可逐张撕下。'],
      'Undated Planner': ['无日期计划本', '从你开始的那天开始。'],
    },
    about: {
      'Weeks begin on Monday.': '每周从周一开始。',
      'Printed in a soft grey that pens can beat.': '浅灰印刷，笔迹更清楚。',
    },
  },
};
