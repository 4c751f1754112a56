import type { RequestFacts } from '../facts';
import { areTexts, element, isText } from '../words/elements';
import { sentence } from '../words/names';
import type { DocumentDefinition } from './document-definition';
import { sampleBase, unsigned } from './sample-base';

/** 请示: of the county government to the city, one matter, with 签发人 on its face (党政机关公文处理工作条例 arts. 9 and 15). */
export const requestUpwards: DocumentDefinition<RequestFacts> = {
  kind: 'request',

  subject: ({ area }) => `对${area}实施建设项目环评区域限批`,

  words: ({ authority, area, situation, scope, months, rectification, supervision, reasons }) => ({
    authority,
    area,
    situation: sentence(situation),
    scope: sentence(scope),
    months: String(months),
    rectification: sentence(rectification),
    supervision: sentence(supervision),
    reasons: reasons.map(sentence),
  }),

  elements: ({ area, situation, scope, months, rectification, supervision, reasons }) => [
    [isText(area), element('限批区域', 'area')],
    [isText(situation), element('有关情形', 'situation')],
    [isText(scope), element('暂停审批的范围', 'scope')],
    [months > 0, element('限批期限', 'period')],
    [isText(rectification), element('整改要求', 'requirements')],
    [isText(supervision), element('监督要求', 'supervision')],
    [areTexts(reasons), element('请示的理由', 'reasons')],
  ],

  samples: [request(), { ...request(), ...unsigned }],
};

function request(): RequestFacts {
  return {
    ...sampleBase,
    kind: 'request',
    issuer: '连南瑶族自治县人民政府',
    number: '南府请〔2021〕1号',
    addressee: { name: '清远市人民政府', subordinate: true },
    draftedOn: '2021-04-06',
    issuedOn: '2021-04-08',
    signer: { name: '房试山', post: '县长' },
    copies: [],
    clause: null,
    authority: '广东省生态环境厅',
    area: '寨岗镇',
    situation: '优先保护类耕地面积减少120亩，预警后未报告改善',
    scope: '除民生和污染治理外的新建、扩建项目环评审批',
    months: 6,
    rectification: '恢复被占用的优先保护类耕地，报送恢复方案和成果',
    supervision: '由县国土环保局每月现场核查，期满前一个月提出核查报告',
    reasons: ['预警提醒后情况仍未改善', '限批由省级生态环境主管部门决定，须逐级报请'],
  };
}
