import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../../src/lexicon/default.js';
import { coverage } from '../../../src/recognise/recognisers/coverage.js';
import { amountTable } from '../amounts.js';

describe('all or nothing', () => {
  amountTable([
    ['实现机关党支部全覆盖', 'coverage: 全覆盖 100'],
    ['基本全覆盖', 'coverage: 基本全覆盖 ≈100'],
    ['基本实现村级服务站全覆盖', 'coverage: 全覆盖 ≈100'],
    ['水质全部达标', 'coverage: 全部达标 100'],
    ['任务全部完成', 'coverage: 全部完成 100'],
    ['全部予以取缔', 'coverage: 全部予以取缔 100'],
    ['积案清零', 'coverage: 清零 0'],
    ['较大事故零发生', 'coverage: 零发生 0'],
    ['工程全部完工', 'coverage: 全部完工 100'],
    ['零就业家庭动态清零', 'coverage: 动态清零 0'],
    ['薄弱支部基本清零', 'coverage: 基本清零 ≈0'],
    ['积案“动态清零”', 'coverage: “动态清零” 0'],
    ['事项全部按期办结', 'coverage: 全部按期办结 100'],
    ['事项全部提前完成', 'coverage: 全部提前完成 100'],
    ['积案全部“清零”', 'coverage: 全部“清零” 0'],
    ['漏点基本“清零”', 'coverage: 基本“清零” ≈0'],
    ['全部乡镇水厂达到服务标准', 'coverage: 全部 100'],
    ['全部老旧管网纳入改造', 'coverage: 全部 100'],
    ['站点全部以专线连接', 'coverage: 全部以专线连接 100'],
    ['服务站覆盖全部社区', 'coverage: 覆盖全部 100'],
    ['服务站覆盖所有社区', 'coverage: 覆盖所有 100'],
    ['达到100%', 'percent: 达到100% eq 100 %'],
  ]);
});

describe('neither', () => {
  amountTable([
    ['全部费用自理'],
    ['全部由县里完成'],
    ['全部高标准完成'],
    ['全部水厂达到一级标准95分', 'quantity: 95分 eq 95 分'],
    ['全部实现8人以下', 'quantity: 8人以下 lte 8 人'],
    ['全面落实'],
    ['全面推行'],
    ['健全覆盖城乡的体系'],
    ['健全覆盖所有社区的体系'],
    ['坚持无禁区、全覆盖、零容忍'],
    ['应收尽收'],
  ]);
});

test('a long clause before it changes nothing', () => {
  const text = `${'基本实现'.repeat(100_000)}全覆盖`;
  expect([...coverage.find(text, defaultLexicon())]).toMatchObject([
    { value: 100, approximate: true, span: { end: text.length } },
  ]);
});

describe('全部与清零的各种说法', () => {
  amountTable([
    ['全部予以关停', 'coverage: 全部予以关停 100'],
    ['全部得到整改', 'coverage: 全部得到整改 100'],
    ['全部实现达标', 'coverage: 全部实现达标 100'],
    ['全部实行销号', 'coverage: 全部实行销号 100'],
    ['全部完成销号', 'coverage: 全部完成销号 100'],
    ['全部完成整改', 'coverage: 全部完成整改 100'],
    ['全部整改', 'coverage: 全部整改 100'],
    ['全部销号', 'coverage: 全部销号 100'],
    ['大体实现全覆盖', 'coverage: 全覆盖 ≈100'],
    ['总体达到全覆盖', 'coverage: 全覆盖 ≈100'],
    ['基本做到村村全覆盖', 'coverage: 全覆盖 ≈100'],
    ['基本形成城乡服务全覆盖', 'coverage: 全覆盖 ≈100'],
    ['基本完成任务；实现全覆盖', 'coverage: 全覆盖 100'],
    ['基本完成任务，实现全覆盖', 'coverage: 全覆盖 100'],
    ['基本完成任务。实现全覆盖', 'coverage: 全覆盖 100'],
    ['基本完成任务\n实现全覆盖', 'coverage: 全覆盖 100'],
    ['总体清零', 'coverage: 清零 0'],
    ['存量清零', 'coverage: 清零 0'],
  ]);
});

describe('基本实现管到哪里', () => {
  amountTable([
    ['基本实现村级服务站全覆盖，群众满意', 'coverage: 全覆盖 ≈100'],
    ['到年底，基本实现村级服务站全覆盖，积案清零', 'coverage: 全覆盖 ≈100', 'coverage: 清零 0'],
    ['基本实现清零，村级服务站全覆盖', 'coverage: 清零 ≈0', 'coverage: 全覆盖 100'],
  ]);
});
