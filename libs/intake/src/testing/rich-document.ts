import { abstractNum, lvl, makeDocx, num, p, r, tbl, tc } from './make-docx';

const restart = (level: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

const change = 'w:id="1" w:author="甲" w:date="2020-01-01T00:00:00Z"';

/** A small document with what plans are made of: lists, tables with merged cells, tracked changes, fields, a text box. */
export const richDocx = (): Buffer =>
  makeDocx({
    numbering:
      abstractNum(
        0,
        lvl(0, 'chineseCountingThousand', '%1、') +
          lvl(1, 'chineseCountingThousand', '（%2）') +
          lvl(2, 'decimal', '%3.'),
      ) +
      abstractNum(1, lvl(0, 'decimalEnclosedCircle', '%1')) +
      abstractNum(2, lvl(0, 'chineseCountingThousand', '第%1条 ')) +
      num(1, 0) +
      num(2, 1) +
      num(3, 2, restart(0, 9)) +
      num(4, 0, restart(2, 5)),
    styles:
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="toc1"><w:name w:val="toc 1"/><w:basedOn w:val="a"/></w:style>',
    body: [
      p('某县节水工作方案'),
      '<w:p><w:pPr><w:pStyle w:val="toc1"/></w:pPr><w:r><w:t>一、总体要求 1</w:t></w:r></w:p>',
      '<w:p><w:pPr><w:pStyle w:val="h1"/></w:pPr><w:r><w:t>总体要求</w:t></w:r></w:p>',
      p('摸清用水底数。', { id: 1, level: 1 }),
      p('先查机关。', { id: 1, level: 2 }),
      p('后查学校。', { id: 1, level: 2 }),
      p('换掉漏水管网。', { id: 1, level: 1 }),
      p('按片区推进。', { id: 1, level: 2 }),
      '<w:p><w:pPr><w:pStyle w:val="h1"/></w:pPr><w:r><w:t>重点任务</w:t></w:r></w:p>',
      p('装好水表。', { id: 1, level: 1 }),
      p('从五说起。', { id: 4, level: 2 }),
      p('圈内一。', { id: 2, level: 0 }),
      p('圈内二。', { id: 2, level: 0 }),
      p('附则在此。', { id: 3, level: 0 }),
      `<w:p>${r('到')}<w:del ${change}><w:r><w:delText>2019</w:delText></w:r></w:del><w:ins ${change}>${r('2021')}</w:ins>${r('年底完成。')}${r('不给人看', '<w:vanish/>')}</w:p>`,
      `<w:p>${r('见第')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> REF _a \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('三')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r('条。')}</w:p>`,
      tbl(
        [tc('序号'), tc('任务'), tc('责任单位')],
        [tc('1'), tc('查清底数'), tc('县水务局', { down: 'restart' })],
        [tc('2'), tc('换掉管网'), tc('', { down: 'continue' })],
        [tc('3'), tc('合计两项', { across: 2 })],
      ),
      p('（联系人：某人）'),
    ].join(''),
  });

/** What a person reads in it. */
export const RICH_LINES = [
  '某县节水工作方案',
  '一、总体要求',
  '（一）摸清用水底数。',
  '1.先查机关。',
  '2.后查学校。',
  '（二）换掉漏水管网。',
  '1.按片区推进。',
  '二、重点任务',
  '（一）装好水表。',
  '5.从五说起。',
  '①圈内一。',
  '②圈内二。',
  '第九条 附则在此。',
  '到2021年底完成。',
  '见第三条。',
  '序号\t任务\t责任单位',
  '1\t查清底数\t县水务局',
  '2\t换掉管网\t县水务局',
  '3\t合计两项',
  '（联系人：某人）',
];
