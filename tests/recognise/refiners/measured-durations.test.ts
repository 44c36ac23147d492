import { describe } from 'vitest';
import { timeTable } from '../times.js';

describe('压到多长是量，多长之内是时间', () => {
  timeTable({ year: 2026 }, [
    ['办理时限压缩至10个工作日以内'],
    ['平均办理时间控制在3天之内'],
    ['报装时间由15天缩短到5天以内'],
    ['等候时间缩短至平均3天以内'],
    ['收到来信后10个工作日以内答复', '10个工作日以内 duration'],
    ['保证3天之内送达', '3天之内 duration'],
  ]);
});
