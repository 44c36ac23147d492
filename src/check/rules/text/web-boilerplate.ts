import { lowerBound, type Span, span } from '../../../model/span.js';
import { proseOf } from '../../prose.js';
import { type Draft, defineDocumentRule } from '../../rule.js';

/** Lines of a page around the document that it shows. */
const PAGE_LINE = new RegExp(
  `^(?:${[
    '(?:微信|手机)?(?:扫一扫|扫码|扫描)(?:下方|上方)?(?:.{0,6}二维码)?.{0,8}(?:分享|关注|打开|浏览|查看|阅读|手机|微信|客户端|本页|当前页|二维码).{0,12}|扫一扫',
    '(?:用?(?:手机|微信))(?:扫一扫|扫码|打开).{0,20}',
    '分享(?:到|至|给).{0,20}[：:]?(?:微信|微博|朋友圈|QQ|空间|好友|新浪|人人)?.{0,30}',
    '[【[（(]?(?:打印|列印)(?:本页|此页|正文|本文|文章)?[】\\]）)]?(?:[ \\u3000|｜]*[【[（(]?(?:关闭|关闭窗口|关闭本页|收藏|返回顶部|纠错)[】\\]）)]?)*',
    '[【[（(]?关闭(?:窗口|本页|此页|页面)[】\\]）)]?',
    '[（([【]?(?:责任编辑|责编|网络编辑|信息审核)[ \\u3000]?[：:].{0,20}',
    '[【[]?[上下]一(?:篇|条|则|页)(?:[：:】\\]].{0,80})?',
    '(?:您|你)?(?:现在|当前|目前|所在)?(?:的|所在)?(?:的)?位置(?:是)?[ \\u3000]?[：:].{0,80}',
    '(?:网站)?首页[ \\u3000]*(?:[>＞›»]).{0,80}',
    '(?:浏览|访问|点击|阅读)(?:次数|量|数|人次)[ \\u3000]?[：:].{0,20}',
    '[【[（(]?(?:字体|字号|文字大小)[ \\u3000]?[：:].{0,60}',
    '正在加载中?[.…。]*|返回(?:顶部|首页|列表页?|上一页)|我要纠错',
    '(?:(?:Copyright|©).{0,20})?版权所有(?![者权]).{0,80}|Copyright.{0,80}|.{0,40}ICP备\\d{6,}号.{0,60}|.{0,30}公网安备.{0,40}',
    '[【[]?(?:相关|延伸|推荐|热点)(?:阅读|链接|新闻|文章|报道|信息)[】\\]]?[：:]?',
    '(?:(?:网站地图|联系我们|关于我们|网站声明|加入收藏|收藏本[站页]|设为首页|返回顶部|打印|关闭|收藏|纠错|分享)(?:[ \\u3000|｜·]+|$)){2,}',
    '(?:收藏本[站页]|加入收藏|设为首页|网站地图)',
    '(?:转载请注明(?:出处|来源)?|本文地址)[ \\u3000]?[：:].{0,120}',
    '(?:点击|长按).{0,10}(?:关注|二维码).{0,20}',
  ].join('|')})$`,
  'u',
);
/** Within or behind a paragraph. */
const INLINE =
  /(?:微信|手机)?扫一扫(?:在)?手机(?:上)?(?:打开|浏览|查看)(?:当前页?|本页|此页)|[（(【[][ \u3000]?(?:责任编辑|责编)[ \u3000]?[：:][^）)】\]\n]{1,20}[）)】\]]|[【[](?:打印本页|打印此页|打印正文|关闭窗口|关闭本页|我要纠错)[】\]]|分享到[：:][ \u3000]?(?:微信|微博|新浪|QQ|朋友圈)/gu;
const LINE = /[^\r\n]+/gu;
const LONGEST = 160;
const SHOWN = 20;

export const webBoilerplate = defineDocumentRule({
  id: 'web-boilerplate',
  group: 'text',
  severity: 'warning',
  why: {
    zh: '从网页保存时带进来的按钮、导航和页脚不是文件的内容，会被当成正文统计。',
    en: 'Buttons, navigation and footers that were saved with a page are no part of the document, and are counted as its text.',
  },
  messages: {
    default: {
      zh: '网页上的“{found}”，不是文件内容',
      en: '“{found}” is of the web page, not of the document',
    },
  },
  ok: [
    '一、推广“扫一扫”支付，分享到各类平台的数据要脱敏。',
    '一、规范打印本页等功能按钮，落实责任编辑制度。',
    '责任编辑制度要进一步健全，落实三审三校。',
    '一、改进上一篇报告指出的问题。位置服务产业增长5%。',
    '一、加强版权所有者权益保护，完善网站ICP备案管理。',
  ],
  notOk: [
    '一、加强领导。\n扫一扫在手机打开当前页\n二、落实责任。',
    '一、加强领导。\n【打印本页】 【关闭窗口】',
    '分享到：微信 微博\n一、加强领导。',
    '一、加强领导。\n责任编辑：李某某',
    '您当前的位置：首页 > 政务公开 > 规划计划\n一、加强领导。',
    '一、加强领导。\n上一篇：云溪市教育局2024年工作总结',
    '字体：【大】【中】【小】　浏览次数：36　分享到：微信　微博\n一、加强领导。',
    '浏览次数：1203\n一、加强领导。',
    '一、加强领导，落实责任。（责任编辑：李某）',
    '版权所有：云溪市人民政府办公室\n一、加强领导。',
  ],
  *check(document) {
    const { layer, codePoints } = document;
    const prose = proseOf(document);
    const draft = (place: Span): Draft => ({
      span: codePoints(place),
      args: { found: layer.slice(place.start, Math.min(place.end, place.start + SHOWN)) },
    });
    const lines: Span[] = [];
    for (const { index, 0: line } of prose.matchAll(LINE)) {
      if (line.length > LONGEST * 2) continue;
      const found = line.trim();
      if (found.length > LONGEST || !PAGE_LINE.test(found)) continue;
      const start = index + line.indexOf(found);
      lines.push(span(start, start + found.length));
    }
    for (const line of lines) yield draft(line);
    for (const { index, 0: found } of prose.matchAll(INLINE)) {
      const line = lines[lowerBound(lines, ({ end }) => end <= index)];
      if (line === undefined || line.start > index) yield draft(span(index, index + found.length));
    }
  },
});
