/** 清河日报 2024年3月12日 · 2024-03-12　清河融媒 · 2024-03-12 118人次浏览 : when a page or paper had the text, on a line below its headline. */

const DAY = '(?:19|20)\\d{2}\\s?[年./-]\\s?\\d{1,2}\\s?[月./-]\\s?\\d{1,2}(?:\\s?日)?';
const CLOCK = '[ 　]{1,4}\\d{1,2}:\\d{2}(?::\\d{2})?';
const GAP = '[ 　|｜]{1,6}';
/** Who prints: 清河日报 · 清河融媒 · 清河发布 */
const MEDIUM =
  '(?:[\\p{Script=Han}A-Za-z]{1,10}[ 　]{1,4})?[\\p{Script=Han}A-Za-z]{0,12}(?:日报|晚报|晨报|早报|时报|商报|都市报|网|台|融媒体?|融媒体中心|传媒|发布|客户端|公众号|频道|在线)';
const NAME = '[\\p{Script=Han}A-Za-z·]{1,12}(?:[ 　]{1,4}[\\p{Script=Han}A-Za-z·]{1,12}){0,2}';
const READERS = '\\d{1,7}\\s?(?:人次|次|人)?(?:浏览|阅读|点击)';

const DATELINE = new RegExp(
  `^(?:${MEDIUM}(?:${GAP})?${DAY}(?:${CLOCK})?|${NAME}${GAP}${DAY}${CLOCK}(?:${GAP}${NAME})?|${DAY}(?:${CLOCK})?${GAP}(?:${MEDIUM}|${READERS})|${DAY})$`,
  'u',
);
/** 会议时间 2024-03-12 09:00 : of something to come. */
const OF_AN_EVENT = /会|活动|报名|截止|截至|考试|面试/u;

const LONGEST_DATELINE = 60;

export const isDateline = (text: string): boolean =>
  text.length <= LONGEST_DATELINE &&
  /(?:19|20)\d{2}/u.test(text) &&
  DATELINE.test(text) &&
  !OF_AN_EVENT.test(text);
