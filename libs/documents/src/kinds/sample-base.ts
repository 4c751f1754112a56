import type { DocumentFactsBase } from '../facts';

/** What the samples have in common. Persons and events are invented. */
export const sampleBase = {
  issuer: '连南瑶族自治县人民政府办公室',
  number: '南府办督〔2018〕3号',
  addressee: { name: '县农业局', subordinate: true },
  draftedOn: '2018-07-02',
  issuedOn: '2018-07-04',
  signer: { name: '唐晓岚', post: '县政府办公室主任' },
  plan: { title: '连南瑶族自治县土壤污染防治行动计划工作方案', documentNumber: '南府办〔2017〕24号' },
  clause: { ordinal: '九', heading: '划定农用地土壤环境质量类别' },
  bases: [{ title: '国务院关于印发土壤污染防治行动计划的通知', article: null }],
  copies: ['县委组织部', '县国土环保局'],
  contact: '县政府办公室',
  contactPerson: { section: '督查室', name: '莫晓文', telephone: '0763-0000000' },
  consent: { by: '连南瑶族自治县人民政府', on: '2017-06-29' },
  publicity: '依申请公开',
} satisfies Omit<DocumentFactsBase, 'kind'>;

/** What turns a sample into a letter to a body outside the county's chain of command. */
export const letterTo = (name: string) => ({ addressee: { name, subordinate: false } });

/** What turns a sample into a draft. */
export const unsigned = { number: null, issuedOn: null, signer: null };

/** A quarter of some bodies, as circulars and reports tell of it. */
export const toldSample = {
  from: '2018-04-01',
  until: '2018-06-30',
  bodies: [
    { body: '县农业局', due: 5, done: 3, late: 2 },
    { body: '县国土环保局', due: 8, done: 8, late: 0 },
    { body: '寨岗镇', due: 2, done: 1, late: 1 },
    { body: '县财政局', due: 0, done: 0, late: 0 },
  ],
  late: [
    {
      body: '县农业局',
      article: '第九条',
      title: '完成全县耕地土壤环境质量类别划分技术报告',
      dueOn: '2018-06-15',
      standing: '尚未报送办结报告，也未申请延期',
    },
    {
      body: '寨岗镇',
      article: '第一条',
      title: '补齐国控监测点位并投入使用',
      dueOn: '2018-05-31',
      standing: '所报材料被退回，未再报送',
    },
  ],
  ahead: [{ body: '县农业局', article: '第十条', title: '建立受污染耕地安全利用台账', dueOn: '2018-09-30' }],
};
