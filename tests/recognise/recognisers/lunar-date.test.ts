import { describe } from 'vitest';
import { timeTable } from '../times.js';

describe('dates of the Chinese calendar', () => {
  timeTable({ year: 2023 }, [
    ['农历正月十五前', '农历正月十五前 by ..2023-02-04'],
    ['2025年腊月廿三', '2025年腊月廿三 during 2025-01-22..2025-01-22'],
    ['2023年闰二月', '2023年闰二月 during 2023-03-22..2023-04-19'],
    ['农历十月', '农历十月 during 2023-11-13..2023-12-12'],
    ['2024年闰二月', '2024年闰二月 during'],
    ['正月里'],
  ]);
});
