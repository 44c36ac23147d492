import { describe } from 'vitest';
import { timeTable } from '../times.js';

describe('a text that is a time as a whole', () => {
  timeTable({ date: '2025-03-12' }, [
    ['20240307', '20240307 during 2024-03-07..2024-03-07'],
    ['2026', '2026 during 2026-01-01..2026-12-31'],
    ['26年', '26年 during 2026-01-01..2026-12-31'],
    ['15日', '15日 during 2025-03-15..2025-03-15'],
    ['7·15', '7·15 during 2025-07-15..2025-07-15'],
    ['十一', '十一 during 2025-10-01..2025-10-01'],
  ]);
});

describe('the same within a sentence', () => {
  timeTable({ date: '2025-03-12' }, [
    ['编号20240307'],
    ['投入2026元'],
    ['历时26年'],
    ['打击7·15专案'],
    ['共十一项'],
  ]);
});
