/** Patterns made of the word lists of dictionaries/naming.yaml. */
import { type EndPattern, endPattern } from '../../lexicon/end-pattern.js';
import { ledPattern } from '../../lexicon/led-pattern.js';
import { alternation, derive, type Lexicon, list } from '../../lexicon/lexicon.js';
import { plainIndex } from '../../lexicon/word-index.js';

/** Behind a name: NAME深入实施, NAME全面展开. */
const TELL_VERBS = ['实施', '推进', '启动', '展开', '见效', '取得'];

/** Between a quoted name and its class noun. */
const GAP = String.raw`[^\s的了在为和与及，。、；：“”（）()]`;
/** 发展 · 出圈 : before these characters a class noun of one character begins no word of its own. */
const NO_SPLIT = String.raw`[^\s的了在为和与及，。、；：“”（）()发进开拓扩出组集入联环细排社上下转]`;
const WORD_END = String.raw`(?=[，,。；;：:、！）)“”\s\d]|等|和|及|$)`;

/** Behind a name: …工程8000公里 · …行动目标任务 · …工程升级版 */
const TAIL = String.raw`等|建设|试点|中|工作|的?实施|[\d.]{1,8}万?(?:公里|里|亩|公顷|平方米|平方公里)|(?:主体|目标)?任务|项目|成效|成果|考核|升级版|活动`;

/** 三亚 · 九江 : cities that begin with a numeral. */
const citiesOf = ({ regions }: Lexicon): readonly string[] =>
  regions
    .filter(({ level }) => level !== 'county')
    .flatMap(({ short }) => short)
    .filter((name) => /^[一二两双三四五六七八九十]./u.test(name));

export const grammar = derive((lexicon: Lexicon) => {
  const any = (...names: string[]): string =>
    alternation(names.flatMap((name) => list(lexicon, name)));
  /** What ends in a word of these lists. */
  const ends = (...names: string[]): EndPattern => {
    const words = names.flatMap((name) => list(lexicon, name));
    return endPattern(words, alternation(words));
  };
  const nouns = any('programme-nouns');
  const classNouns = ['programme-nouns', 'name-nouns'].flatMap((name) => list(lexicon, name));
  const long = alternation(classNouns.filter((noun) => noun.length > 1));
  // “…”护水展， : a noun of one character closes the word.
  const short = alternation(classNouns.filter((noun) => noun.length === 1));
  const closed = `(?:${short})${WORD_END}`;
  return {
    /** What follows “…” and makes it a name. */
    classAfter: new RegExp(
      `^(?!${any('gap-stops')})(?:${GAP}{0,10}?(?:${long})|(?:${GAP}{0,9}?${NO_SPLIT})?${closed})`,
      'u',
    ),
    /** 主题活动，如“…” */
    exampled: new RegExp(
      `(?:${any('programme-nouns', 'exampled-nouns')}|主题\\p{Script=Han}{1,4})[，,（(]?(?:比如|例如|诸如|如)[：:]?$`,
      'u',
    ),
    properAfter: new RegExp(
      `^[\\p{Script=Han}]{0,4}?(?:${any('programme-nouns')}|党支部|品牌|机制|服务队|突击队|宣讲团)`,
      'u',
    ),
    classDirect: new RegExp(`^(?:[（(][^）)]{1,60}[）)])?(?:${long}|${closed})`, 'u'),
    /** 三大品牌：“…” */
    countedClass: new RegExp(
      `[二两三四五六七八九十\\d][大个项]\\p{Script=Han}{0,4}(?:${long})[：:]$`,
      'u',
    ),
    mottoAfter: new RegExp(
      `^(?:相结合)?(?:的[\\p{Script=Han}]{0,4}?|等[\\p{Script=Han}]{0,5}?|为?[\\p{Script=Han}]{0,2}?)(?:${any('motto-nouns')})(?!主义)`,
      'u',
    ),
    mottoEnd: new RegExp(`^[^的]{4,36}(?:${any('motto-nouns')})$`, 'u'),
    scareAfter: new RegExp(`^(?:[、“”\\p{Script=Han}]{0,10}?)?(?:${any('scare-nouns')})`, 'u'),
    /** 必须统筹 · 不准 : what a rule begins with. */
    ruleVerb: new RegExp(`^(?:${any('rule-verbs')})`, 'u'),
    /** “6·18”特大暴雨 */
    disaster: new RegExp(`^\\p{Script=Han}{0,8}?(?:${any('disaster-nouns')})`, 'u'),
    /** 取缔|“…” and |企业, |12个 behind it */
    remedyBefore: new RegExp(`(?:${any('remedy-verbs')})(?:一批|各类|全部)?$`, 'u'),
    illsAfter: new RegExp(`^(?:${any('ill-things')}|\\d)`, 'u'),
    ills: new RegExp(`^(?:${any('ill-letters')}){3,4}$`, 'u'),
    scareBefore: ends('scare-verbs'),
    scareGovernor: new RegExp(`(?:${any('scare-governors')})[\\p{Script=Han}]{0,12}$`, 'u'),
    likening: new RegExp(`(?:${any('likening-verbs')})[\\p{Script=Han}]{0,12}$`, 'u'),
    /** 打造“…” · 举办15场以…为内容的“…” : near, or governing the clause to its end. */
    naming: new RegExp(`(?:${any('naming-verbs')})[^，,。；：“”]{0,4}$`, 'u'),
    namingFar: new RegExp(`(?:${any('naming-verbs')})[^，,。；：]{0,40}$`, 'u'),
    rowVerb: new RegExp(`(?:${any('naming-verbs', 'row-verbs')})[^，,。；：]{0,24}$`, 'u'),
    rowNoun: new RegExp(`^等?[\\p{Script=Han}]{0,4}?(?:${any('row-nouns')})`, 'u'),
    nameEnd: ends('name-ends', 'programme-nouns'),
    clauseOpening: new RegExp(`^(?:${any('motto-openers')})`, 'u'),
    programmeEnd: ends('programme-nouns'),
    numeralWords: new RegExp(
      `^(?:${alternation([...list(lexicon, 'numeral-words'), ...citiesOf(lexicon)])})`,
      'u',
    ),
    thingEnds: ends('thing-ends'),
    metaphors: new Set(list(lexicon, 'metaphors')),
    sayings: new Set(list(lexicon, 'sayings')),
    metaphorEnds: ends('metaphor-ends'),
    documentEnds: ends('document-ends'),
    placeEnds: ends('place-ends'),
    award: new RegExp(`(?:${any('award-verbs')})[^，,。；：“”]{0,8}$`, 'u'),
    roleEnds: ends('role-ends'),
    /** “田把式”“土画家”等乡土人才 */
    people: new RegExp(`^等\\p{Script=Han}{0,6}?(?:${any('people')})(?=[，,。；;、）)\\s]|$)`, 'u'),
    showEnds: ends('show-ends'),
    /** 鼓励水厂“机器换人” */
    encouraging: new RegExp(`(?:${any('encouraging-verbs')})\\p{Script=Han}{1,8}$`, 'u'),
    /** “渠改库转网联”迈上新台阶 */
    progress: new RegExp(`^(?:${any('progress-verbs')})`, 'u'),
    speech: new RegExp(`(?:${any('speech-verbs')})[，,：:]?$`, 'u'),
    launchVerbs: plainIndex(list(lexicon, 'launch-verbs')),
    /** NAME深入实施 : the name is the subject. */
    told: new RegExp(
      `^(?<name>[\\p{Script=Han}]{4,24}(?:${nouns}))(?:深入|全面|加快|扎实|稳步|顺利|有序|启动|开始|组织)?(?:${alternation(TELL_VERBS)})`,
      'u',
    ),
    tellVerbs: plainIndex(TELL_VERBS),
    /** Patterns that end in a class noun are tried only where one stands. */
    classNouns: plainIndex(list(lexicon, 'programme-nouns')),
    /** A member of a row that ends in its class noun. */
    named: new RegExp(
      `^(?<name>[\\p{Script=Han}A-Za-z0-9+·（）]{2,36}?(?<noun>${nouns}))(?:${TAIL}|为(?:${any('leading-roles')})?)?$`,
      'u',
    ),
    /** 以渠首提升行动为引领 */
    leading: new RegExp(
      `^以(?<name>[\\p{Script=Han}+·]{4,24}(?:${nouns}))为(?:${any('leading-roles')})`,
      'u',
    ),
    /** “渠首”〔工程和〕渠系提质工程 */
    carried: new RegExp(`^(?:${any('programme-nouns', 'name-nouns')})?(?:、|和|及|与|以及)`, 'u'),
    launching: new RegExp(
      `(?:${any('launch-verbs')})好?[^，。；：“”]{0,8}“[^，。；：]{1,40}”$`,
      'u',
    ),
    deed: ends('deed-ends', 'work-ends'),
    work: ends('work-ends', 'facility-ends'),
    facility: ends('facility-words'),
    /** 南坡水厂扩建工程 · 南干渠改造工程 : works, no programme. */
    works: new RegExp(
      `(?:改扩建|扩建|新建|迁建|续建|重建|拓建|兴建|(?:${any('facility-words')}|[路桥库渠坝站港馆厂道])(?:改造|加固))工程$`,
      'u',
    ),
    otherClass: ends('other-classes'),
    row: new RegExp(
      `(?<lead>(?:[：:]|即|包括|分别是|指的是|是指[：:]?))(?<names>[\\p{Script=Han}]{2,14}(?:${nouns})(?:、[\\p{Script=Han}]{2,14}(?:${nouns})){1,60})`,
      'gu',
    ),
    heading: new RegExp(
      `^(?:专栏\\s?\\d*\\s*|(?:${any('launch-verbs')})(?:好|了)?)?(?<name>[\\p{Script=Han}A-Za-z0-9+＋]{3,22}(?:${nouns}))$`,
      'u',
    ),
    generic: new RegExp(
      `^(?:${any('generic-programmes')})$|^(?:${any('generic-programme-modifiers')}){1,3}(?:${nouns})$|(?:${any('generic-plans')})计划$`,
      'u',
    ),
    bigCount: ledPattern(
      { numerals: '二两三四五六七八九十', behind: '大' },
      String.raw`(?<![第\p{N}一二三四五六七八九十百千万几数之])(?<n>[二两三四五六七八九十])大(?<noun>(?!会|量|型|幅|力|家|批|部|局|院|学|约|于|多|概|都|陆|气|海|洋|洲|小|中|众|事|赛)[\p{Script=Han}]{2,5}?(?:(?:战略|专项|攻关|攻坚|整治|建设)?(?:行动(?:计划)?|工程)|产业(?:集群|赛道)|基地|高地|通道|枢纽|集群|部件)?)(?=[，。；、：:”“（(,;\n]|的|和|等|为|是|\p{Script=Han}{0,2}(?:建设|发展|工作|方面|展开|开展)|$)`,
    ),
    /** 一园一策 · 一户一档 · 一支部一清单 */
    oneEach: ledPattern(
      { words: ['一'] },
      `(?<![第统同逐唯\\p{N}一二三四五六七八九十百千万几数])一(?![个次])\\p{Script=Han}{1,3}一(?:${any('each-nouns')})(?!\\p{Script=Han}?[个次项名条])`,
    ),
    shortUnquoted: new Set(list(lexicon, 'short-formulas-unquoted')),
  };
});

export type Grammar = ReturnType<typeof grammar>;
