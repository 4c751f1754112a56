import type { RestrictionChangeFacts } from '../facts';
import { dateWords } from '../words/dates';
import { element, isText } from '../words/elements';
import { sentence } from '../words/names';
import type { DocumentDefinition } from './document-definition';
import { letterTo, sampleBase, unsigned } from './sample-base';

/** 延长或解除限批的建议 (区域限批管理办法): the decision, the check on site, what was found, and what is proposed. */
export const restrictionChange: DocumentDefinition<RestrictionChangeFacts> = {
  kind: 'restriction-change',

  subject: ({ change, area }) => `${change === 'lift' ? '商请解除' : '商请延长'}${area}建设项目环评区域限批`,

  words: ({ change, authority, area, decision, checkedOn, findings, requirements }) => ({
    lifts: change === 'lift',
    authority,
    area,
    decision: `《${decision.number}》`,
    decidedOn: dateWords(decision.on),
    until: dateWords(decision.until),
    checkedOn: dateWords(checkedOn),
    findings: sentence(findings),
    requirements: sentence(requirements),
  }),

  elements: ({ decision, checkedOn, findings, requirements }) => [
    [isText(decision.number), element('原决定', 'the decision')],
    [isText(checkedOn), element('现场核查日期', 'day of the check')],
    [isText(findings), element('核查情况', 'what was found')],
    [isText(requirements), element('整改要求', 'what is to be put right')],
  ],

  samples: [
    proposal(),
    { ...proposal(), change: 'extend', number: '南府续函〔2021〕2号', findings: '尚有30亩未恢复' },
    { ...proposal(), ...unsigned },
  ],
};

function proposal(): RestrictionChangeFacts {
  return {
    ...sampleBase,
    ...letterTo('清远市生态环境局'),
    kind: 'restriction-change',
    issuer: '连南瑶族自治县人民政府',
    number: '南府续函〔2021〕1号',
    draftedOn: '2021-11-01',
    issuedOn: '2021-11-03',
    clause: null,
    change: 'lift',
    authority: '广东省生态环境厅',
    area: '寨岗镇',
    decision: { number: '粤环限〔2021〕3号', on: '2021-05-06', until: '2021-11-05' },
    checkedOn: '2021-10-25',
    findings: '被占用的120亩优先保护类耕地已全部恢复，复耕质量经检测合格',
    requirements: '恢复方案列明的三项措施均已完成',
  };
}
