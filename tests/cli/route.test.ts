import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/cli/language.js';
import { commandLike, route } from '../../src/cli/route.js';

describe('extract 是默认命令', () => {
  test.each([
    [['plan.txt'], ['extract', 'plan.txt'], true],
    [['-f', 'json', 'plan.txt'], ['extract', '-f', 'json', 'plan.txt'], true],
    [['--', '-plan.txt'], ['extract', '--', '-plan.txt'], true],
    [['-'], ['extract', '-'], true],
    [['--lang', 'zh', 'plan.txt'], ['--lang', 'zh', 'extract', 'plan.txt'], true],
    [['--lang=zh', 'text', 'a'], ['--lang=zh', 'text', 'a'], false],
    [['extract', 'text'], ['extract', 'text'], false],
    [['./text'], ['extract', './text'], true],
    [['--help'], ['--help'], false],
    [['help', 'text'], ['help', 'text'], false],
    [[], [], false],
    [['--lang', 'zh'], ['--lang', 'zh'], false],
    [[''], ['extract', ''], true],
  ])('%j', (given, argv, implicit) => {
    expect(route(given)).toEqual({ argv, implicit });
  });
});

describe('像哪个命令', () => {
  test.each([
    ['extrct', 'extract'],
    ['extarct', 'extract'],
    ['Extract', 'extract'],
    ['ext', 'extract'],
    ['txet', 'text'],
    ['recognize', 'recognise'],
    ['shema', 'schema'],
    ['plan.txt', undefined],
    ['plan', undefined],
    ['exit', undefined],
    ['计划', undefined],
    ['ex', undefined],
    ['', undefined],
    ['./extrct', undefined],
  ])('%s', (name, command) => {
    expect(commandLike(name)).toBe(command);
  });
});

describe('语言', () => {
  test.each([
    [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [[], { LANG: 'zh' }, 'zh'],
    [[], { LANG: 'zh-TW' }, 'zh'],
    [[], { LANG: 'zha' }, 'en'],
    [[], { LANG: 'en_GB.UTF-8' }, 'en'],
    [[], {}, 'en'],
    [[], { LC_ALL: 'C', LANG: 'zh_CN' }, 'en'],
    [[], { LC_ALL: '', LANG: 'zh_CN' }, 'zh'],
    [['--lang', 'zh'], { LANG: 'en' }, 'zh'],
    [['a', '--lang=en'], { LANG: 'zh' }, 'en'],
    [['--lang', 'fr'], { LANG: 'zh' }, 'zh'],
    [['--', '--lang', 'zh'], {}, 'en'],
    [['--lang'], {}, 'en'],
  ])('%j %j', (argv, env, language) => {
    expect(languageOf(argv, env)).toBe(language);
  });
});
