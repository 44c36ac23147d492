import type { RegionEntry } from '../../lexicon/schema.js';
import { wordIndex } from '../../lexicon/word-index.js';
import type { Context } from '../context.js';
import { firstRegion, provinceFor, regionMentions, regionOf } from '../regions.js';
import { lineOfRole, nationalBody } from './front.js';

/** The region that the plan governs: by title, issuer, occasion, then by what the text speaks of. */
export function regionFor(
  context: Context,
  title: string | null,
  plan: string | null,
  issuer: string | null,
): { name: string; code: string } | null {
  const { lexicon, text } = context;
  const national = nationalBody(lexicon);
  if (isNationwide(context, issuer, national)) return null;
  for (const name of [title, plan]) {
    if (name === null) continue;
    const region = firstRegion(name, lexicon);
    if (region) return regionOf(region);
    if (national.test(name) || /国务院|全国|国家/u.test(name)) return null;
  }
  const occasion = lineOfRole(context, 'occasion')?.text;
  for (const body of [issuer, occasion]) {
    if (body === null || body === undefined) continue;
    const region = firstRegion(body.replace(/^.*?日\s?在/u, ''), lexicon);
    if (region) return regionOf(region);
    if (national.test(body)) return null;
  }
  if (/我部|我委员会|我总局|各省、自治区、直辖市/u.test(text.slice(0, 800))) return null;
  // 国务院常务会议… : news of the centre, whatever places it names.
  if (title === null && national.test(text)) return null;
  return openingRegion(context) ?? regionOfText(context, text);
}

/** 近日，|2024年|5月8日，: before the subject of a first sentence. */
const TIME_LEAD = /^(?:[^，,。]{0,10}[，,]|\d{4}年|\d{1,2}月\d{1,2}日)/u;

/** 马鞍山市雨山区花山镇是首批示范镇。 : the place, written out, with which the text itself begins. */
function openingRegion({ outline, lexicon }: Context): { name: string; code: string } | undefined {
  let paragraphs = 0;
  for (const { index, text } of outline.lines) {
    if (outline.roles[index] !== 'text' || !/[，,。]/u.test(text)) continue;
    if (++paragraphs > 2) break;
    const lead = TIME_LEAD.exec(text)?.[0].length ?? 0;
    for (const from of new Set([0, lead])) {
      const opening = text.slice(from, from + LONGEST_PLACE);
      const [first] = regionMentions(opening, lexicon);
      if (first?.span.start !== 0 || !first.full) continue;
      const region = firstRegion(opening, lexicon);
      if (region) return regionOf(region);
    }
  }
  return undefined;
}

const LONGEST_PLACE = 40;

const EVERY_PROVINCE = /^各省[、（(]/u;

/** 交通运输部关于支援某市的通知 | 各省、自治区、直辖市： : the title's place is what it is about. */
const isNationwide = (
  { outline, lexicon }: Context,
  issuer: string | null,
  national: RegExp,
): boolean =>
  (issuer !== null && national.test(issuer) && firstRegion(issuer, lexicon) === undefined) ||
  outline.lines
    .slice(0, 40)
    .some(({ index, text }) => outline.roles[index] === 'addressee' && EVERY_PROVINCE.test(text));

/** By what a text calls the place it speaks for; 资本市场 and 本区域 are no such places. */
const SELVES = wordIndex<RegionEntry['level'] | null>(
  (
    [
      ['province', '我省 全省 省委 省直 省级机关 省级部门 自治区党委'],
      ['prefecture', '我市 本市 全市 市委 市直 市级机关'],
      ['county', '我县 全县 本县 县委 县直 我区 本区'],
      [null, '资本市 本市场 全市场 城市委 我区域 本区域'],
    ] as const
  ).flatMap(([level, words]) => words.split(' ').map((word) => [word, level] as const)),
);

/** Where neither title nor issuer tells: the region that the text names most, at the level it speaks of itself. */
function regionOfText(context: Context, text: string): { name: string; code: string } | null {
  const { lexicon } = context;
  const selves = SELVES.all(text);
  const count = (level: RegionEntry['level']): number =>
    selves.filter(({ entry }) => entry === level).length;
  const province = count('province');
  const city = count('prefecture');
  const county = count('county');
  if (province + city + county === 0) return null;
  const tally = new Map<RegionEntry, number>();
  for (const { region } of regionMentions(text.slice(0, 20000), lexicon))
    tally.set(region, (tally.get(region) ?? 0) + 1);
  const most = (level: RegionEntry['level']): RegionEntry | undefined =>
    [...tally].filter(([region]) => region.level === level).sort((a, b) => b[1] - a[1])[0]?.[0];
  const level =
    county > city && county > province ? 'county' : city >= province ? 'prefecture' : 'province';
  const named = most(level);
  if (named) return regionOf(named);
  if (level === 'province') {
    const inner = most('prefecture') ?? most('county');
    const above = inner && provinceFor(inner, lexicon);
    return above ? regionOf(above) : null;
  }
  const fallback =
    level === 'prefecture'
      ? [...tally]
          .filter(([r]) => r.level === 'province' && /市$/u.test(r.name))
          .sort((a, b) => b[1] - a[1])[0]?.[0]
      : undefined;
  return fallback ? regionOf(fallback) : null;
}
