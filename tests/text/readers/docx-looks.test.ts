import { describe, expect, it } from 'vitest';
import { withoutLooks } from '../../../src/text/readers/docx-looks.js';

describe('不关文字的格式先行去掉', () => {
  it.each([
    ['编辑记号', '<w:p w:rsidR="00A1" w:rsidRDefault="00A2" w14:paraId="7C123838">', '<w:p>'],
    [
      '字体字号',
      '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="32"/></w:rPr><w:t>甲</w:t></w:r>',
      '<w:r><w:t>甲</w:t></w:r>',
    ],
    ['没有属性的', '<w:rPr><w:b/><w:i/><w:vanish/></w:rPr>', '<w:rPr><w:vanish/></w:rPr>'],
    ['Word 2010 起的', '<w:rPr><w14:ligatures w14:val="none"/></w:rPr>', ''],
    ['空的属性', '<w:p><w:pPr><w:rPr/></w:pPr></w:p><w:p><w:pPr/></w:p>', '<w:p></w:p><w:p></w:p>'],
    [
      '拼写检查拆开的字',
      '<w:r><w:t>山川</w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1"><w:t xml:space="preserve"> 县</w:t></w:r>',
      '<w:r><w:t>山川 县</w:t></w:r>',
    ],
    [
      '样式清单',
      '<w:latentStyles><w:lsdException w:name="Normal" w:uiPriority="0"/></w:latentStyles>',
      '<w:latentStyles></w:latentStyles>',
    ],
  ])('%s', (_, xml, expected) => {
    expect(withoutLooks(xml)).toBe(expected);
  });

  it.each([
    ['编号和样式', '<w:pPr><w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr>'],
    ['换行和制表', '<w:r><w:t>甲</w:t><w:br/><w:tab/><w:t>乙</w:t></w:r>'],
    [
      '隐藏的字旁边的字',
      '<w:r><w:t>甲</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>乙</w:t></w:r>',
    ],
    ['删去的字旁边的字', '<w:del><w:r><w:t>甲</w:t></w:r></w:del><w:r><w:t>乙</w:t></w:r>'],
    ['有内容的同名标签', '<w:ind><w:t>甲</w:t></w:ind>'],
    ['名字只有开头相同的', '<w:bookmarkStart w:id="0"/><w:insideH/><w:szx/><w:jcx w:val="1"/>'],
    ['别的前缀', '<x:rPr><x:sz x:val="1"/></x:rPr>'],
    ['不是编辑记号的值', '<w:p w:rsidR="甲" w14:checked="1">'],
  ])('留下%s', (_, xml) => {
    expect(withoutLooks(xml)).toBe(xml);
  });
});
