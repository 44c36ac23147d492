/** Lines that a page adds to an article and that no name in the markup tells. */

const PAGE_LINE = new RegExp(
  `^(?:${[
    '(?:扫一扫|扫码|扫描|掃描|用?(?:手机|微信)(?:扫|打开)|微信扫).{0,30}',
    '(?:分享|轉寄|转发)(?:到|至|给|給|友人|按钮).{0,30}',
    '[【[]?(?:上|下)一(?:篇|条|條|則|则|页|頁|个|筆)(?:[：:]|[】\\]]|$).{0,80}',
    '[（([【]?(?:责任编辑|責任編輯|责编|编辑|編輯|网络编辑|信息员|信息审核|初审|复审|终审|校对|供稿|撰稿|录入)[ 　]?[：:].{0,40}',
    '(?:[【[]?(?:我要)?纠错[】\\]]?[ 　]*)+(?:责任编辑.{0,20})?',
    '(?:您|你)?(?:现在|當前|当前|目前|現在)?(?:的|所在)?(?:的)?位置(?:是)?[ 　]?[：:].*',
    '当前位置.*|目前位置.*',
    '(?:首页|首頁|网站首页|网站首頁|Home)[ 　]*(?:[>＞›»→/\\\\]|-{1,2}>?|&gt;).{0,80}',
    '(?:浏览|访问|点击|阅读|瀏覽|點閱)(?:次数|量|数|人次|次數|數)?[ 　]?[：:].{0,20}',
    '[【[（(]?(?:字体|字号|文字大小|字級|字號|字體大小)[ 　]?[：:].{0,20}',
    '(?:正在)?加载中[.…。]*',
    '回(?:上一頁|到頂端|首頁)|返回(?:上一页|顶部|首页|列表)|TOP|Top|友善列印|列印',
    '(?:跳过|跳過|跳到|跳至).{0,20}(?:内容|內容)(?:区块|區塊|区|區)?|:::',
    '(?:点击|點擊)?(?:附件)?(?:下载|下載|查看)(?:附件|全文|原文|PDF)?',
    '(?:原文链接|本文链接|本文地址|阅读原文|原标题|转载请注明).{0,120}',
    '(?:本站|本网站)?(?:使用|採用)(?:了)?\\s?[Cc]ookies?.{0,120}',
    '(?:无障碍|長者|长者|适老)(?:浏览|阅读|版|模式|助手|辅助)?|简体|繁体|繁體|简体版|繁体版|English|EN',
    '(?:\\.|…|>|<|«|»|\\||-)+',
    '[-（(]?(?:全文)?完[-）)]?|分享(?:文章|让更多人看到)',
    '(?:点击|點擊)?(?:上方|下方)?.{0,6}(?:蓝字|藍字).{0,12}(?:关注|關注).{0,10}',
  ].join('|')})$`,
  'u',
);

/** Buttons, one after another: 【打印】【关闭】 字体：大 中 小 */
const BUTTONS =
  /字体大小|字号大小|字体|字号|字體|字號|字級|打印(?:本页|此页|正文|文章|预览)?|列印|关闭(?:窗口|本页|页面|此页)?|關閉|收藏(?:本页|此页)?|分享(?:到)?|我要纠错|纠错|返回(?:顶部)?|保存|另存|下载|朗读|语音播报|播放|放大|缩小|默认|超大|特大|[大中小]|A[+-]?|新浪微博|微博|微信好友|微信|朋友圈|QQ空间|QQ好友|QQ|人人网|豆瓣|复制链接|更多|取消订阅|订阅|T[+-]?|[\s\u3000|｜丨/【】[\]（）():：、·•,，+-]/gu;

/** All that follows is other articles, or what readers say of this one. */
const TAIL =
  /^[【[■◆●▶#]*(?:相关|相關|关联|關聯|延伸|推荐|推薦|热点|熱門|热门|精彩|更多|最新|往期|猜你|其他)?(?:阅读|閱讀|链接|連結|新闻|新聞|文章|稿件|文件|政策|解读|报道|報導|推荐|推薦|信息|資訊|资讯|内容|回顾|喜欢|附件解读|政策文件|政策解读|解读材料|解读信息|相关内容|评论|文档|专题)(?:推荐|列表|排行)?[】\]：:>»]*$|^(?:网友评论|发表评论|我要评论|用户评论|评论|留言|热门排行|阅读排行|点击排行|大家都在看|为您推荐|猜你喜欢|友情链接|相关推荐|您可能还感兴趣的|分享到微信朋友圈)[：:]?$/u;
const TAIL_OF = /^(?:阅读|閱讀|链接|新闻|文章|稿件|文件|政策|解读|报道|推荐|信息|内容|专题|文档)/u;

/** No document has such a heading over text of its own. */
const SURE_TAIL = /阅读|閱讀|链接|連結|新闻|新聞|文章|稿件|报道|報導|推荐|推薦|喜欢|都在看|评论/u;

/** Nothing but a page's foot says this. */
const SURE_FOOT =
  /ICP备|ICP證|公网安备|网站标识码|版权所有|版權所有|著作權|Copyright|©|未经授权|違者必究|违者必究|ipv6/iu;
const FOOT =
  /^(?:(?:网站)?主办|主辦|承办|承辦|协办|技术支持|运行维护|运维|网站地图|联系我们|联系方式|关于我们|关于本站|隐私|隱私|版权声明|网站声明|免责声明|法律声明|地址|邮编|邮政编码|电话|電話|联系电话|总机|總機|传真|傳真|邮箱|备案|备案号|建议使用|浏览器|您是第|今日访问|总访问|政府信息公开|网站支持|办公地址|服務時間|更新日期|瀏覽人次|政府网站找错|党政机关|中国政府网|友情链接|[\s|｜])/u;

const isButtons = (line: string): boolean =>
  line.length <= 80 && line.replace(BUTTONS, '') === '' && /[^\d\s]/u.test(line);

/** 1 2 3 下一页 尾页 共3页 */
const PAGES = /首页|尾页|末页|[上下]一?[页頁]|[共第]\s?\d+\s?[页頁]|\d+|[\s.…<>«»|/]/gu;
const isPages = (line: string): boolean =>
  line.length <= 80 && /[页頁]/u.test(line) && line.replace(PAGES, '') === '';

const isPageLine = (line: string): boolean =>
  PAGE_LINE.test(line) || isButtons(line) || isPages(line);

const HAS_SENTENCE = /[。！？]|；.*；/u;

export function withoutPageLines(lines: readonly string[]): string[] {
  const kept = withoutFoot(lines);
  const tail = tailOf(kept);
  return kept.slice(0, tail).filter((line) => !isPageLine(line));
}

/** Where other articles begin: below that heading no sentence is written, or little text is left. */
function tailOf(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  let after = 0;
  let sentences = false;
  let tail = lines.length;
  for (let i = lines.length - 1; i > 0; i--) {
    const line = lines[i] as string;
    const isTail = line.length <= 20 && TAIL.test(line) && !TAIL_OF.test(line);
    const isLittle = i > lines.length / 2 && after < all * 0.3;
    if (isTail && (!sentences || (isLittle && SURE_TAIL.test(line)))) tail = i;
    after += line.length;
    sentences ||= HAS_SENTENCE.test(line);
  }
  return tail;
}

function withoutFoot(lines: readonly string[]): readonly string[] {
  const start = Math.max(0, lines.length - 24);
  const sure = lines.findIndex(
    (line, i) => i >= start && line.length < 300 && SURE_FOOT.test(line),
  );
  if (sure < 0 || lines.slice(sure).some((line) => line.length > 300)) return lines;
  let foot = sure;
  while (foot > start && FOOT.test(lines[foot - 1] as string)) foot--;
  return lines.slice(0, foot);
}
