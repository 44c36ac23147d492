import { span as spanOf } from '../../../model/span.js';
import { pinyin, readingOf } from '../../../text/repairs/pinyin.js';
import { READINGS } from '../../../text/repairs/readings.js';
import { isFrequent } from '../../../text/script.js';
import type { Edit } from '../../../text/source-text.js';
import { byLine } from '../../line-edits.js';
import { defineRecordRule } from '../../rule.js';

/** 畅chàng通 */
const BARE =
  /(?<=(?<character>\p{Script=Han}))(?:[a-z\u00E0-\u01DC\u0251\u0261]|[\u0300-\u030C]){2,9}(?=[\p{Script=Han}，、。；：])/gu;

function* bare(layer: string): Iterable<Edit> {
  for (const { index, 0: word, groups } of layer.matchAll(BARE)) {
    const reading = readingOf(word);
    // Without a tone it may be a word of its own.
    const character = groups?.['character'] as string;
    if (!reading?.toned || !READINGS.get(reading.syllable)?.includes(character)) continue;
    yield { span: spanOf(index, index + word.length), text: '' };
  }
}

/** 亳（bó）州 : so few are given to help with rare characters. */
const AIDS = 4;

export const pinyinNoise = defineRecordRule({
  id: 'pinyin-noise',
  group: 'text',
  severity: 'warning',
  fixable: true,
  why: {
    zh: '网页的注音功能把拼音留在了正文里，词被拼音隔断，检索不到，统计字数也不准。',
    en: 'A page that shows readings left them in its text: words are torn apart, cannot be found, and are counted wrongly.',
  },
  messages: { default: { zh: '正文里混进了拼音', en: 'Readings in pinyin stand in the text' } },
  ok: [
    '一、开展café文化节，推进app建设。',
    '一、保护传统村落。支持盱眙（xū yí）的同名项目申报。',
    '一、推广亳（bó）州中药材种植经验。',
    '一、完善指标体系，见附件(a)和附件(b)。',
    '一、提升服务(he)平台。',
    '一、推进数字化(AI)应用。',
  ],
  notOk: [
    '一、推tuī进农田水利建设，落实责任。',
    '一、机(jī)关(guān)党建。加强机关党的建设。',
    '一、完善质(zhì)量体系。',
    '一、推動經(jīng)濟(jì)發展。',
    '一、加强社会（huì）治理，在(zài)全县推广。',
    '一、建立长(zhǎng)效机制。',
  ],
  *check({ record, document }) {
    if (document === null) {
      for (const { code, span } of record.diagnostics)
        if (code === 'repaired-pinyin' && span !== null) yield { span };
      return;
    }
    const { layer, codePoints } = document;
    const repaired = record.source.repairs['pinyin'] === 0 ? [] : pinyin.find(layer).edits;
    const edits = [...repaired, ...bare(layer)].sort((a, b) => a.span.start - b.span.start);
    const isAid = ({ span }: Edit): boolean => !isFrequent(layer.charAt(span.start - 1));
    if (edits.length <= AIDS && edits.every(isAid)) return;
    for (const { span, text } of byLine(layer, edits)) {
      const place = codePoints(span);
      yield { span: place, fix: { span: place, text } };
    }
  },
});
