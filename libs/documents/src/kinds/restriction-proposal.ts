import type { RestrictionProposalFacts } from '../facts';
import { element, isText } from '../words/elements';
import { sentence } from '../words/names';
import type { DocumentDefinition } from './document-definition';
import { letterTo, sampleBase, unsigned } from './sample-base';

/**
 * 限批建议: the county asks the competent authority, which alone decides (环境保护法 art. 44, 生态环境法典 art. 158). The
 * authority is not subordinate to the county, so it is always a letter.
 */
export const restrictionProposal: DocumentDefinition<RestrictionProposalFacts> = {
  kind: 'restriction-proposal',

  subject: (facts) =>
    `${facts.manner?.verb ?? '提请'}对${facts.area}实施建设项目环评区域限批${facts.authority ? '建议' : ''}`,

  words({ area, situation, scope, months, requirements, supervision, authority, addressee }) {
    return {
      authority: authority ?? addressee.name,
      forwarded: authority !== undefined,
      area,
      months: String(months),
      situation: sentence(situation),
      scope: sentence(scope),
      requirements: sentence(requirements),
      supervision: sentence(supervision),
    };
  },

  elements: ({ area, situation, scope, months, requirements, supervision }) => [
    [isText(area), element('限批区域', 'area')],
    [isText(situation), element('有关情形', 'situation')],
    [isText(scope), element('暂停审批的范围', 'scope')],
    [months > 0, element('限批期限', 'period')],
    [isText(requirements), element('整改要求', 'requirements')],
    [isText(supervision), element('监督要求', 'supervision')],
  ],

  samples: [proposal(), { ...proposal(), ...unsigned }],
};

function proposal(): RestrictionProposalFacts {
  return {
    ...sampleBase,
    ...letterTo('清远市生态环境局'),
    issuer: '连南瑶族自治县人民政府',
    manner: { verb: '商请转报', asks: false },
    authority: '广东省生态环境厅',
    kind: 'restriction-proposal',
    number: '南府限函〔2019〕1号',
    draftedOn: '2019-04-08',
    issuedOn: '2019-04-10',
    clause: null,
    bases: [{ title: '建设项目环境影响评价区域限批管理办法（试行）', article: null }],
    area: '寨岗镇',
    situation: '2018年度受污染耕地安全利用任务未完成，考核未通过，限期整改到期仍有两项问题未解决',
    scope: '新增镉、铅等重点重金属排放量的建设项目的环境影响报告书和报告表',
    months: 6,
    requirements: '完成两个片区的安全利用措施，停用超标灌溉水源，补齐台账',
    supervision: '县生态环境部门按月核查，期满后一个月内完成现场核查并报告',
  };
}
