import { span } from '../../../model/span.js';
import { proseOf } from '../../prose.js';
import { defineDocumentRule } from '../../rule.js';

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
    '(?:.{0,20})?版权所有.{0,60}(?:网站标识码[ \\u3000]?[：:]|ICP备\\d|未经.{0,6}许可).{0,60}|.{0,40}ICP备\\d{6,}号.{0,60}|.{0,30}公网安备.{0,40}',
    '(?:转载请注明(?:出处|来源)?|本文地址)[ \\u3000]?[：:].{0,120}',
    '(?:点击|长按).{0,10}(?:关注|二维码).{0,20}',
  ].join('|')})$`,
  'u',
);
const LINE = /[^\r\n]+/gu;
const LONGEST = 160;

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
  ],
  *check(document) {
    for (const { index, 0: line } of proseOf(document).matchAll(LINE)) {
      if (line.length > LONGEST * 2) continue;
      const found = line.trim();
      if (found.length > LONGEST || !PAGE_LINE.test(found)) continue;
      const start = index + line.indexOf(found);
      const place = span(start, start + found.length);
      const shown = document.layer.slice(place.start, place.end);
      yield { span: document.codePoints(place), args: { found: shown.slice(0, 20) } };
    }
  },
});
