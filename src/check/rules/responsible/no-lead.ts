import type { Responsible } from '../../../model/record.js';
import { assignmentsOf } from '../../assignments.js';
import { defineRecordRule } from '../../rule.js';

export const noLead = defineRecordRule({
  id: 'no-lead',
  group: 'responsible',
  severity: 'warning',
  why: {
    zh: '其他任务都写明了牵头单位，这一项几家并列，谁来牵头说不清，容易互相推诿。',
    en: 'Other actions name a body that leads; here several stand side by side, and each may wait for the others.',
  },
  messages: {
    default: {
      zh: '列了 {count} 个单位，没有写明谁牵头',
      en: '{count} bodies, none of them named as lead',
    },
  },
  ok: [
    '一、加强培训。（责任单位：市教育局、市财政局）\n二、加强宣传。（责任单位：市民政局、市文旅局）',
    '一、加强培训。（牵头单位：市教育局；配合单位：市财政局）\n二、加强宣传。（责任单位：市民政局）\n三、加强督查。（牵头单位：市审计局；配合单位：市财政局）',
    '一、加强培训。（市教育局牵头，市财政局配合）\n二、加强宣传。（市民政局牵头，市文旅局配合）\n三、加强督查。（市审计局、市财政局按职责分工负责）',
    '一、加强培训。（牵头单位：市教育局；责任单位：市财政局、市民政局）\n二、加强宣传。（牵头单位：市民政局；责任单位：市文旅局、市财政局）',
    '一、加强培训。（市教育局牵头）\n二、加强宣传。（责任单位：市民政局、市文旅局）\n三、加强督查。（责任单位：市审计局、市财政局）',
  ],
  notOk: [
    '一、加强培训。（牵头单位：市教育局；配合单位：市财政局）\n二、加强宣传。（牵头单位：市民政局；配合单位：市文旅局）\n三、加强督查。（责任单位：市审计局、市财政局）',
    '一、加强培训。（市教育局牵头，市财政局配合）\n二、加强宣传。（市民政局牵头，市文旅局配合）\n三、加强督查。（市审计局、市财政局负责）',
    '一、加强培训。牵头单位：市教育局；责任单位：市财政局。\n二、加强宣传。牵头单位：市民政局；责任单位：市文旅局。\n三、加强督查。责任单位：市审计局、市财政局、市民政局。',
    '一、加强培训。（牵头部门：市教育局，配合部门：市财政局）\n二、加强宣传。（牵头部门：市民政局，配合部门：市文旅局）\n三、加强督查。（责任部门：市审计局、市财政局）',
    '一、加强培训。（市教育局牵头，市财政局、市民政局参与）\n二、加强宣传。（市民政局牵头，市文旅局参与）\n三、加强督查。（责任单位：市审计局、市财政局）',
    '一、加强培训。（责任单位：市教育局牵头，市财政局配合）\n二、加强宣传。（责任单位：市民政局牵头，市文旅局配合）\n三、加强督查。（责任单位：市审计局、市财政局）',
  ],
  *check({ record }) {
    const assignments = assignmentsOf(record);
    const led = new Set(assignments.filter((notes) => notes.some(isLed)));
    const unled = assignments.flatMap((notes) => {
      const [first] = notes;
      const bodies = new Set(
        notes.flatMap((note) => (note.role === 'responsible' ? note.bodies : [])),
      );
      if (first === undefined || led.has(notes) || bodies.size < 2) return [];
      return notes.some(({ quote }) => SHARED.test(quote)) ? [] : [{ first, count: bodies.size }];
    });
    // Where many notes do without a lead, the document does not mark them.
    if (led.size < 2 || unled.length * 2 > led.size) return;
    for (const { first, count } of unled) yield { span: first.span, args: { count } };
  },
});

/** 责任单位：市教育局牵头，市财政局配合 : a note of responsible bodies may name its lead in words. */
const isLed = ({ role, quote }: Responsible): boolean => role === 'lead' || quote.includes('牵头');

/** Each does its own part: nobody is to lead. */
const SHARED = /职责|分工|分别|各自|共同|各[省市县区镇乡]/u;
