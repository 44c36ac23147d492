/** 三年|改造泵站 · “十四五”|新建水厂: before a deed a bare length or period says when it is done. */
import { alternation, derive, list } from '../lexicon/lexicon.js';

/** 三年|建设规划 · “十四五”|建设任务 · 五年|培养周期 : the length or the number is of a thing. */
const OF_A_THING =
  '[^，。；、\\d]{0,4}(?:规划|计划|方案|纲要|行动|工程|任务|目标|项目|重点|指标|周期)';

/** What follows a time: a verb that sets a target, but for those of one character (三年有效, 三年分批). */
export const deed = derive((lexicon) => {
  const verbs = list(lexicon, 'target-verbs').filter((verb) => verb.length > 1);
  return `(?:${alternation(verbs)})(?!${OF_A_THING})`;
});
