/** What a time is put under, in lists, notes and tables: 完成时限 · 整改期限 · 时间节点要求. */

const DONE = '(?:(?:计划|预计)?(?:完成|办结|办理|整改|实施|推进|落实))';

/** For patterns; 时间 and 日期 alone may be any time. */
export const TIME_LABEL = `(?:${DONE}?(?:时限|期限|时间节点|时间进度)|${DONE}(?:时间|日期))(?:要求)?`;

const ALONE = new RegExp(`^${TIME_LABEL}[：:]?$`, 'u');

/** Whether a text is such a label and nothing else. */
export const isTimeLabel = (text: string): boolean => ALONE.test(text);
