/** Pages built like those of the systems that governments and newspapers use, with their text layer beside them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TextLayer } from '../../../src/text/document.js';
import { readLayer } from '../../../src/text/readers/index.js';

const file = (name: string): Buffer => readFileSync(new URL(`pages/${name}`, import.meta.url));

const PAGES: readonly (readonly [page: string, what: string, stated: TextLayer['stated']])[] = [
  [
    'amp',
    'AMP 网页，数据在 JSON-LD 列表里',
    { title: '某市公共交通优先发展计划', published: '2025-11-02' },
  ],
  [
    'aspnet-form',
    '整页包在表单里，段落用 <br> 分开',
    {
      title: '临江区老旧小区改造实施方案',
      published: '2025-07-08',
      issuer: '临江区住房和城乡建设局',
    },
  ],
  [
    'attachments',
    '附件清单留下，下载按钮和其他文章不留',
    {
      title: '关于做好2026年高标准农田项目申报工作的通知',
      published: '2026-03-02',
      issuer: '县农业农村局',
    },
  ],
  [
    'gkmlpt',
    '信息公开目录：表格页头',
    {
      title: '云溪县人民政府关于印发云溪县“十五五”数字乡村建设规划的通知',
      published: '2026-01-12',
      issuer: '云溪县人民政府办公室',
    },
  ],
  [
    'gov-library',
    '政策文件库：嵌套表格页头，隐藏的打印件',
    {
      title: '关于推进社区嵌入式服务设施建设的指导意见',
      published: '2025-05-06',
      issuer: '东陵省民政厅',
    },
  ],
  [
    'head-list',
    '信息公开页头是 dl 和列表',
    {
      title: '南岭市冰雪经济发展行动计划',
      published: '2025-02-20',
      issuer: '南岭市人民政府办公室',
    },
  ],
  ['hidden-copy', '隐藏的打印副本', { title: '节水型社会建设实施方案' }],
  [
    'jcms-zoom',
    '表格排版，CDATA 数据岛',
    {
      title: '望湖区河湖长制三年行动方案（2025—2027年）',
      published: '2025-03-18',
      issuer: '望湖区水利局',
    },
  ],
  ['lists', '各种有序列表', { title: '社区治理行动计划' }],
  ['marks', '上标下标、注音、软连字符、二次转义、pre', { title: '自然保护地整合优化方案' }],
  [
    'menu-inside',
    '没有类名的栏目菜单、页头和页脚',
    {
      title: '某市推动低空经济高质量发展若干措施',
      published: '2025-05-09',
      issuer: '某市发展和改革委员会',
    },
  ],
  ['newspaper', '数字报', { title: '我市出台现代农业产业园建设方案' }],
  [
    'old-tables',
    'GBK 旧网页，注释里另有编码',
    { title: '凤鸣镇2011年党建工作计划', published: '2011-03-02' },
  ],
  [
    'people',
    '报网：责编、推荐阅读',
    { title: '南岭市：实事清单办到群众心坎上', published: '2025-12-03' },
  ],
  [
    'press-conference',
    '发布会实录：时间地点是正文',
    { title: '“健康东陵”专场新闻发布会', published: '2025-06-18', issuer: '省政府新闻办' },
  ],
  ['table-tasks', '任务表：合并单元格', { title: '云溪县2026年重点任务分工表' }],
  [
    'tail-noise',
    '文末的来源、翻页、新闻、评论',
    { title: '关于我们街道开展文明创建的实施方案', published: '2025-04-11', issuer: '街道宣传办' },
  ],
  [
    'taiwan-essay',
    'Big5，民国纪年',
    { title: '樂齡學習三年計畫', published: '2024-03-05', issuer: '東湖縣政府教育處' },
  ],
  [
    'trs-editor',
    'TRS 编辑器，规范的 meta',
    {
      title: '青禾市2026年稳就业工作要点',
      published: '2026-02-11',
      issuer: '青禾市人力资源和社会保障局',
    },
  ],
  [
    'two-editors',
    '通知与方案分在两个编辑器里',
    { title: '临江区关于印发家政服务业提质扩容行动方案的通知' },
  ],
  ['unknown-columns', '没有名字的两栏：交给 Readability', { title: '城市体检和更新三年计划' }],
  [
    'wechat',
    '公众号文章本身设为隐藏',
    { title: '青禾市文化惠民消费季行动方案来了！', published: '2026-04-02' },
  ],
  ['word-pasted', '从 Word 贴来的段落和编号', { title: '平安校园建设计划' }],
  [
    'wordpress',
    'WordPress，@graph 里的数据',
    { title: '乡村公益图书馆五年计划', published: '2025-08-20' },
  ],
  [
    'xinhua',
    '通讯网：责任编辑、下一篇',
    { title: '东陵省将实施制造业数字化转型三年行动', published: '2025-09-03' },
  ],
];

describe('网页', () => {
  it.each(PAGES)('%s：%s', async (page, _, stated) => {
    const layer = await readLayer(file(`${page}.html`), { path: `${page}.html` });
    expect(layer.text).toBe(file(`${page}.txt`).toString().trimEnd());
    expect(layer.stated).toEqual(stated);
  });

  it.each([
    ['drawn-by-script', '正文由脚本写出'],
    ['frames', '只有框架'],
    ['in-textarea', '正文藏在 textarea 里'],
  ])('%s：%s，没有文字', async (page) => {
    const path = `${page}.html`;
    await expect(readLayer(file(path), { path })).rejects.toThrow('no-text');
  });
});
