import type { KindsInWords } from '../words/goods-words';

export const kitchen: KindsInWords<'Kitchen'> = {
  kettle: {
    plural: ['Kettles', '烧水壶'],
    forms: {
      'Pour-Over Kettle': ['手冲壶', '细长壶嘴，水流指哪到哪。'],
      'Electric Kettle': ['电热水壶', '三分钟内烧开一升水，然后安静下来。'],
      'Whistling Kettle 2 L': ['鸣笛水壶 2L', '水开了会在灶上叫你。'],
      'Glass Kettle 1.5 L': ['玻璃水壶 1.5L', '看得见水开，也看得见何时该除垢。'],
    },
    about: {
      'The handle stays cool.': '把手始终不烫。',
      'The lid opens wide enough to clean it properly.': '壶盖开口大，清洗方便。',
    },
  },
  'frying-pan': {
    plural: ['Frying pans', '煎锅'],
    forms: {
      'Cast-Iron Skillet 26 cm': ['铸铁煎锅 26cm', '出厂已开锅，每煎一个蛋都更好用。'],
      'Non-Stick Frying Pan': ['不粘煎锅', '做蛋卷滑溜不粘。'],
      'Carbon-Steel Pan 28 cm': ['碳钢煎锅 28cm', '重量只有铸铁的一半，焦香却一样。'],
      'Copper Sauté Pan 24 cm': ['铜制炒锅 24cm', '火力变化即刻响应。'],
    },
    about: {
      'The handle stays cooler than you expect.': '手柄比你想的更不烫。',
      'Can go from the hob into the oven.': '可以从灶台直接进烤箱。',
    },
  },
  saucepan: {
    plural: ['Saucepans', '汤锅'],
    forms: {
      'Saucepan with Lid': ['带盖汤锅', '煮米饭、酱汁和平日的一碗粥。'],
      'Enamel Milk Pan 1.2 L': ['搪瓷奶锅 1.2L', '两边都能利落倒汁。'],
      'Cast-Iron Casserole 4.5 L': ['铸铁炖锅 4.5L', '炖菜、烤面包，还能端上桌。'],
      'Pasta Pot 6 L': ['煮面锅 6L', '附可取出的沥水篮。'],
    },
    about: {
      'Marked inside by the half litre.': '内壁每半升有刻度。',
      'Works on every hob, induction too.': '适用于所有炉灶，包括电磁炉。',
    },
  },
  'chef-knife': {
    plural: ['Kitchen knives', '厨刀'],
    forms: {
      'Chef’s Knife 20 cm': ['主厨刀 20cm', '该重的地方重，开箱即锋利。'],
      'Santoku Knife 17 cm': ['三德刀 17cm', '为切菜而生：直上直下，无需摇切。'],
      'Paring Knife 9 cm': ['削皮刀 9cm', '一切拿在手里削的都归它。'],
      'Bread Knife 24 cm': ['面包刀 24cm', '切开脆皮，不压扁内里。'],
      'Three-Piece Knife Set': ['厨刀三件套', '厨房真正用得到的三把刀。'],
    },
    about: {
      'Takes an edge easily and keeps it for weeks.': '容易磨快，锋利可保持数周。',
      'Wash it by hand and it will outlast you.': '坚持手洗，能用一辈子。',
    },
  },
  'cutting-board': {
    plural: ['Cutting boards', '砧板'],
    forms: {
      'End-Grain Chopping Block': ['端面拼接砧板', '不伤刀刃，重得不会滑动。'],
      'Cutting Board': ['砧板', '一面平整，一面有导汁槽。'],
      'Bread Board with Handle': ['带柄面包板', '从烤箱到餐桌，连面包屑一起接住。'],
      'Cheese Board': ['奶酪板', '触感清凉，正合好奶酪的口味。'],
    },
    about: {
      'Wipe it, dry it, stand it up: that is all.': '擦净、晾干、立起来，就这么简单。',
      'Thick enough not to warp.': '厚度足够，不易变形。',
    },
  },
  blender: {
    plural: ['Blenders', '料理机'],
    forms: {
      'Countertop Blender 1.8 L': ['台式料理机 1.8L', '碎冰毫不费力。'],
      'Hand Blender': ['手持料理棒', '汤在哪口锅里煮，就在哪口锅里打。'],
      'Personal Blender 0.6 L': ['随行料理杯 0.6L', '打好、拧上盖，出门。'],
      'Soup Maker 1.6 L': ['煲汤料理机 1.6L', '放进蔬菜，二十分钟出汤。'],
    },
    about: {
      'The blades come out for cleaning.': '刀头可拆下清洗。',
      'Three speeds and a pulse, no menu to study.': '三档加点动，无需研究菜单。',
    },
  },
  toaster: {
    plural: ['Toasters', '烤面包机'],
    forms: {
      '2-Slice Toaster': ['双片烤面包机', '两面均匀上色，咔嗒一声提醒你。'],
      '4-Slice Toaster': ['四片烤面包机', '两组槽位分开控制，各烤各的。'],
      'Long-Slot Toaster': ['长槽烤面包机', '手切的酸面包也放得下。'],
      'Sandwich Toaster': ['三明治机', '封边压花一次完成。'],
    },
    about: {
      'The crumb tray slides out at the back.': '屑盘可从后方抽出。',
      'Done in two minutes.': '两分钟搞定。',
    },
  },
  'coffee-maker': {
    plural: ['Coffee makers', '咖啡机'],
    forms: {
      'Filter Coffee Maker': ['滴滤咖啡机', '94 度萃取，壶里一直温热。'],
      'French Press': ['法压壶', '等四分钟，压一下，醇厚饱满。'],
      'Stovetop Espresso Pot': ['摩卡壶', '煮好时咕噜作响，九十年来始终如此。'],
      'Espresso Machine': ['意式咖啡机', '真正的 9 巴泵压，还有值得练习的蒸汽棒。'],
      'Pour-Over Dripper': ['手冲滤杯', '一次一杯，想多讲究都行。'],
    },
    about: {
      'Every part that touches coffee comes apart for washing.': '接触咖啡的部件都能拆洗。',
      'With a booklet on grinding, water and time.': '附研磨、水温与时间小手册。',
    },
  },
  'mixing-bowl': {
    plural: ['Mixing bowls', '料理盆'],
    forms: {
      'Mixing Bowl': ['料理盆', '够深，打奶油也不会溅得到处都是。'],
      'Nesting Bowls, Set of 3': ['套叠料理盆三件套', '三个尺寸，只占一个的地方。'],
      'Steel Mixing Bowls with Lids, Set of 4': ['带盖不锈钢料理盆四件套', '拌好、盖上，放进冰箱。'],
      'Dough Bowl 5 L': ['和面盆 5L', '面团发酵时保住温度。'],
    },
    about: {
      'The lip pours without dripping.': '碗嘴倾倒不滴漏。',
      'Goes in the dishwasher.': '可放进洗碗机。',
    },
  },
  apron: {
    plural: ['Aprons', '围裙'],
    forms: {
      'Cross-Back Apron': ['交叉背带围裙', '不用系带，脖子也不勒。'],
      'Bib Apron': ['挂脖围裙', '一个大口袋，长度足以挡住飞溅。'],
      'Waist Apron': ['半身围裙', '短款易系，带毛巾挂环。'],
      'Barbecue Apron': ['烧烤围裙', '厚实，站在炭火旁也不怕。'],
    },
    about: {
      'Washes at 60 degrees.': '可 60 度水洗。',
      'One size that fits most.': '均码，适合大多数人。',
    },
  },
};
