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
