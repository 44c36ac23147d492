import { describe, expect, test } from 'vitest';
import { withoutPageLines } from '../../../../src/text/readers/html/page-lines.js';

const within = (line: string): string[] => ['一、总体要求', line, '坚持节水优先。'];

describe('网页加在文章里的行', () => {
  test.each([
    '扫一扫在手机打开当前页',
    '扫码关注云溪发布',
    '掃描行動條碼',
    '用手机扫二维码阅读',
    '手机打开本页',
    '微信扫一扫',
    '分享到微信',
    '轉寄友人',
    '转发给朋友',
    '分享按钮',
    '上一篇：云溪县节水宣传周启动',
    '下一条:云溪县节水宣传周启动',
    '【下一则】云溪县节水宣传周启动',
    '[上一篇]',
    '下一筆',
    '责任编辑：张三',
    '（责任编辑：张三）',
    '[责编 : 张三]',
    '【编辑：张三】',
    '校对：张三',
    '供稿　：张三',
    '我要纠错',
    '【我要纠错】责任编辑：张三',
    '[纠错] 【纠错】',
    '您现在的位置：首页 政务公开',
    '您所在的位置是：政务公开',
    '現在位置 :首頁',
    '位置：政务公开',
    '当前位置 首页 政务公开',
    '目前位置',
    '首页 > 政务公开 > 规划',
    '首页＞政务公开',
    '首頁 » 公告',
    '网站首页/政务公开',
    'Home \\ News',
    '首页-政务公开',
    '首页--政务公开',
    '首页->政务公开',
    '首页　&gt;　政务公开',
    '浏览次数：12',
    '访问量 : 12',
    '點閱人次：12',
    '点击:',
    '字体：大 中 小',
    '【字号 :大中小】',
    '字級：小 中 大',
    '字號：小 中 大',
    '加载中...',
    '正在加载中……',
    '回上一頁',
    '回首頁',
    '返回顶部',
    '返回列表',
    'TOP',
    '友善列印',
    '跳到主要內容區塊',
    '跳过内容',
    '跳至中央内容区',
    ':::',
    '附件下载',
    '下载附件',
    '点击下载附件',
    '點擊查看原文',
    '查看',
    '下载全文',
    '原文链接：云溪发布',
    '阅读原文',
    '转载请注明出处',
    '本站使用cookie以改进服务',
    '本网站使用了 Cookies',
    '採用 cookies',
    '无障碍浏览',
    '长者模式',
    '适老版',
    '繁体版',
    'English',
    '>',
    '»|«',
    '...',
    '---',
    '完',
    '（全文完）',
    '-完-',
    '分享文章',
    '分享让更多人看到',
    '点击上方蓝字关注我们',
    '點擊下方「雲溪」藍字一起關注雲溪發布',
  ])('不读“%s”', (line) => {
    expect(withoutPageLines(within(line))).toEqual(['一、总体要求', '坚持节水优先。']);
  });

  test.each([
    '推广扫码用水',
    '手机应用普及率',
    '共建共享分享到户',
    '上一年度节水情况',
    '下一条河流：清水河',
    '下一阶段：加强巡查',
    '一篇：总则',
    '编辑部：负责审定',
    '明确责任编辑：张三',
    '纠错机制',
    '完善我要纠错',
    '水源位置：清水河上游',
    '完善当前位置服务',
    '首页改版',
    '完善首页 > 政务公开',
    '点击率稳步提高',
    '提高点击：一万次',
    '字体设计',
    '统一字体：宋体',
    '加载中心',
    '返回原籍',
    'TOP10',
    '跳过障碍',
    '附件',
    '附件1',
    '下载量',
    '应用下载',
    '本站水位',
    '居民使用cookie',
    '无障碍环境建设',
    'English版',
    '总体任务完',
    '完成',
    '分享经验',
    '蓝字',
  ])('是正文：“%s”', (line) => {
    expect(withoutPageLines(within(line))).toEqual(within(line));
  });

  test.each<[start: string, most: number, end: string]>([
    ['扫一扫', 30, ''],
    ['分享到', 30, ''],
    ['上一篇：', 80, ''],
    ['责任编辑：', 40, ''],
    ['【我要纠错】责任编辑', 20, ''],
    ['首页 >', 80, ''],
    ['浏览次数：', 20, ''],
    ['字体：', 20, ''],
    ['跳到', 20, '內容'],
    ['原文链接', 120, ''],
    ['本站使用cookie', 120, ''],
    ['点击', 6, '蓝字关注'],
    ['点击蓝字', 12, '关注'],
    ['点击蓝字关注', 10, ''],
  ])('“%s”之后至多 %i 字', (start, most, end) => {
    const line = (length: number): string => `${start}${'云'.repeat(length)}${end}`;
    expect(withoutPageLines(within(line(most)))).toEqual(within('').filter(Boolean));
    expect(withoutPageLines(within(line(most + 1)))).toEqual(within(line(most + 1)));
  });
});

describe('按钮', () => {
  test.each([
    '【打印】【关闭】',
    '打印本页 关闭窗口',
    '字体大小：大 中 小',
    '大 中 小 列印 關閉',
    '字號 大 中 小 列印 關閉',
    '字級 大 中 小',
    '收藏 | 分享到：新浪微博 微信好友 QQ空间',
    '返回顶部　保存　另存',
    '放大/缩小/默认',
    'A+ A A-',
    'T+、T-',
    '朗读·语音播报（播放）',
    '[收藏此页] [打印正文]',
    '超大 特大，默认,更多',
    '订阅 取消订阅 复制链接',
    '微博 人人网 豆瓣 朋友圈 QQ好友 QQ',
    '纠错　我要纠错　打印预览',
  ])('不读“%s”', (line) => {
    expect(withoutPageLines(within(line))).toEqual(['一、总体要求', '坚持节水优先。']);
  });

  test.each(['打印办法', '大中小学', '大中小微企业', '保存量', '豆瓣酱', '微信办理'])(
    '是正文：“%s”',
    (line) => {
      expect(withoutPageLines(within(line))).toEqual(within(line));
    },
  );

  test('一行按钮不超过 80 字', () => {
    expect(withoutPageLines(within('打印'.repeat(40)))).toHaveLength(2);
    expect(withoutPageLines(within(`${'打印'.repeat(40)}大`))).toHaveLength(3);
  });
});

describe('页码', () => {
  test.each([
    '1 2 3 下一页 尾页 共3页',
    '首页 上页 12 下页 末页',
    '共 12 页',
    '共12 页',
    '第 1 頁',
    '« 上一頁 1…12 下一頁 »',
    '<1/12> 第3页',
    '1|2.下一页',
  ])('不读“%s”', (line) => {
    expect(withoutPageLines(within(line))).toEqual(['一、总体要求', '坚持节水优先。']);
  });

  test.each(['1 2 3', '12', '1/12', '共3页纸', '第三页', '页', '共  3  页面'])(
    '是正文：“%s”',
    (line) => {
      expect(withoutPageLines(within(line))).toEqual(within(line));
    },
  );

  test('一行页码不超过 80 字', () => {
    expect(withoutPageLines(within(`${'1 '.repeat(38)}共12页`))).toHaveLength(2);
    expect(withoutPageLines(within(`${'1 '.repeat(38)}共123页`))).toHaveLength(3);
  });
});

const TEXT = ['一、总体要求', '坚持节水优先。', '二、重点任务', '加强取水管理。'];

describe('文末的其他文章', () => {
  test.each([
    '相关阅读',
    '相关新闻：',
    '【相关链接】',
    '■推荐阅读',
    '延伸閱讀',
    '热门文章排行',
    '最新资讯>>',
    '往期回顾',
    '猜你喜欢',
    '相关政策解读',
    '附件解读',
    '其他文档',
    '更多专题',
    '网友评论',
    '发表评论：',
    '大家都在看',
    '为您推荐',
    '分享到微信朋友圈:',
  ])('“%s”以下不读', (heading) => {
    const other = [heading, '云溪县节水宣传周启动', '云溪县水利工程开工'];
    expect(withoutPageLines([...TEXT, ...other])).toEqual(TEXT);
  });

  test.each([
    '政策',
    '政策解读',
    '信息',
    '解读',
    '文件：',
    '文件列表',
    '专题',
    '开展相关阅读',
    '相关阅读活动',
    '相关单位',
    '做好发表评论',
    '网友评论区',
    '推广网友评论',
  ])('“%s”以下是正文', (heading) => {
    const lines = [...TEXT, heading, '云溪县节水宣传周', '云溪县水利工程'];
    expect(withoutPageLines(lines)).toEqual(lines);
  });

  test.each<[what: string, end: string, isRead: boolean]>([
    ['有句号', '云溪县节水宣传周启动。', true],
    ['有叹号', '云溪县节水宣传周启动！', true],
    ['有问号', '怎样节水？', true],
    ['有两个分号', '节水；治水；用水', true],
    ['有两个相连的分号', '节水；；', true],
    ['只有一个分号', '节水；治水', false],
    ['没有句子', '节水，治水', false],
  ])('政策一栏之下%s', (_, end, isRead) => {
    const lines = [...TEXT, '相关政策', '水权交易', end];
    expect(withoutPageLines(lines)).toEqual(isRead ? lines : TEXT);
  });

  test('肯定的栏目之下有句子也不读，只要篇幅小', () => {
    const long = '坚持节水优先。'.repeat(20);
    const text = [long, '二、重点任务', long];
    const other = '云溪县节水宣传周启动。';
    expect(withoutPageLines([...text, '相关阅读', other])).toEqual(text);
    for (const kept of [
      [...text, '相关政策', other],
      [...text, '相关阅读', long],
      [long, '相关阅读', other],
      [long, long, '相关阅读', other],
    ])
      expect(withoutPageLines(kept)).toEqual(kept);
  });

  test('篇幅小是不到全文的三成', () => {
    const lines = (before: number): string[] => [
      '云'.repeat(before - 2),
      '溪',
      '县',
      '相关阅读',
      `${'云'.repeat(29)}。`,
    ];
    expect(withoutPageLines(lines(67))).toHaveLength(3);
    expect(withoutPageLines(lines(66))).toHaveLength(5);
    expect(withoutPageLines(lines(65))).toHaveLength(5);
  });

  test('几个栏目从第一个起不读', () => {
    const lines = [...TEXT, '相关政策', '水权交易', '推荐阅读', '云溪县节水宣传周启动'];
    expect(withoutPageLines(lines)).toEqual(TEXT);
  });

  test('第一行从不是栏目', () => {
    expect(withoutPageLines(['相关阅读', '云溪县节水宣传周启动'])).toEqual([
      '相关阅读',
      '云溪县节水宣传周启动',
    ]);
  });

  test('栏目名不超过 20 字', () => {
    const heading = (length: number): string => `${'■'.repeat(length - 4)}相关阅读`;
    expect(withoutPageLines([...TEXT, heading(20), '云溪县'])).toEqual(TEXT);
    expect(withoutPageLines([...TEXT, heading(21), '云溪县'])).toHaveLength(6);
  });
});

describe('页脚', () => {
  test.each([
    '东ICP备2026000012号',
    '東ICP證0001號',
    '东公网安备 33000002000001号',
    '网站标识码：3300000012',
    '云溪县人民政府版权所有',
    '版權所有 雲溪縣政府',
    '本站著作權屬雲溪縣政府',
    'Copyright 2026',
    'copyright 2026',
    '© 云溪县',
    '未经授权不得转载',
    '违者必究',
    '違者必究',
    '本网站支持IPv6',
  ])('“%s”和它周围的行不读', (sure) => {
    const foot = ['主办：云溪县人民政府', sure, '云溪县数据局'];
    expect(withoutPageLines([...TEXT, ...foot])).toEqual(TEXT);
  });

  test.each([
    '网站主办：云溪县人民政府',
    '主办：云溪县人民政府',
    '承办：云溪县数据局',
    '技术支持：云溪县数据局',
    '联系我们',
    '隐私条款',
    '地址：云溪县清水路1号',
    '邮编：310000',
    '联系电话：12345',
    '您是第12位访客',
    '瀏覽人次 12',
    '更新日期 115-03-05',
    '| 网站导航',
    '｜网站导航',
    '党政机关标识',
  ])('“%s”在版权行之上时属于页脚', (line) => {
    expect(withoutPageLines([...TEXT, line, '云溪县人民政府版权所有'])).toEqual(TEXT);
  });

  test.each(['抓好网站主办责任', '本办法由水务局解释', '实际地址', '县网站'])(
    '“%s”在版权行之上也是正文',
    (line) => {
      expect(withoutPageLines([...TEXT, line, '主办：云溪县', '版权所有'])).toEqual([
        ...TEXT,
        line,
      ]);
    },
  );

  test('没有版权行就没有页脚', () => {
    const lines = [...TEXT, '联系电话：12345', '地址：云溪县清水路1号'];
    expect(withoutPageLines(lines)).toEqual(lines);
  });

  test('版权行只在最后 24 行里找', () => {
    const lines = (after: number): string[] => [
      '一、总体要求',
      '联系电话：12345',
      '保护著作權',
      ...Array.from({ length: after }, (_, i) => `任务${i + 1}`),
    ];
    expect(withoutPageLines(lines(23))).toEqual(['一、总体要求', '联系电话：12345']);
    expect(withoutPageLines(lines(22))).toEqual(['一、总体要求']);
    expect(withoutPageLines(lines(24))).toEqual(lines(24));
  });

  test('版权行不到 300 字', () => {
    const line = (length: number): string => `版权所有${'云'.repeat(length - 4)}`;
    expect(withoutPageLines([...TEXT, line(299)])).toEqual(TEXT);
    expect(withoutPageLines([...TEXT, line(300)])).toEqual([...TEXT, line(300)]);
  });

  test('其后还有大段文字就不是页脚', () => {
    const lines = (length: number): string[] => [...TEXT, '版权所有', '云'.repeat(length)];
    expect(withoutPageLines(lines(300))).toEqual(TEXT);
    expect(withoutPageLines(lines(301))).toEqual(lines(301));
  });
});
