import type { DocumentFacts } from './facts';
import { termsOf } from '@app/domain/vocabulary';
import { definitionOf } from './kinds';
import { withParts } from './with-parts';
import { isHour } from './wording-forms';
import { inEachPlace } from './wording';
import { areTexts, element, isText, type MissingElement } from './words/elements';

export type { MissingElement } from './words/elements';

const CONTACT = element('联系人和电话', 'contact person and telephone');
const LIMIT = element('反馈时限', 'date of the reply');
const BASIS = element('依据', 'legal basis');

/**
 * What a paper of its kind must have (addressee, provision, facts, requirements, dates, contact) and this one has not, in the
 * order of the paper. Who signs and under which number comes with the signature.
 */
export function missingElements(given: DocumentFacts): MissingElement[] {
  const facts = withParts(given);
  const checks: [boolean, MissingElement][] = [
    [isText(facts.addressee.name), element('主送机关', 'addressee')],
    [facts.bases.length > 0 || facts.manner?.asks === true || termsOf(facts.kind).factual === true, BASIS],
    [isText(facts.publicity), element('公开属性', 'publicity')],
    ...ofKind(facts),
    [facts.contactPerson != null && isText(facts.contactPerson.telephone), CONTACT],
  ];
  return checks.filter(([there]) => !there).map(([, missing]) => missing);
}

/**
 * What a draft lacks of the contents of its kind and no correction of its wording can supply, because it would have to come from
 * the record: such a draft can never be signed. Basis, contact and publicity may still follow, and are asked for at the signature.
 */
export function neverSupplied(facts: DocumentFacts): MissingElement[] {
  const worded = inEachPlace(facts, ({ text }) => (isText(text) ? text : '09:30'));
  return ofKind(withParts(worded)).flatMap(([there, missing]) => (there ? [] : [missing]));
}

function ofKind(facts: DocumentFacts): [boolean, MissingElement][] {
  switch (facts.kind) {
    case 'supervision-notice':
    case 'urging-slip':
      return [
        [facts.matters.length > 0 && areTexts(facts.matters.map(({ title }) => title)), element('督办事项', 'matters')],
        [isText(facts.replyBy), LIMIT],
      ];
    case 'rectification-order': {
      const { items } = facts;
      const each = (key: keyof (typeof items)[number]) => areTexts(items.map((item) => item[key]));
      return [
        [(facts.tasks ?? []).length + facts.findings.length > 0, element('存在问题', 'facts found')],
        [each('problem'), element('整改清单的问题', 'problem of an item')],
        [each('goal'), element('整改目标', 'goal of an item')],
        [each('measures'), element('整改措施', 'measures of an item')],
        [each('limit'), element('整改时限', 'limit of an item')],
        [each('acceptor'), element('验收单位', 'acceptor of an item')],
        [isText(facts.reportBy), element('报告时限', 'date of the report')],
      ];
    }
    case 'interview-notification':
      return [
        [isText(facts.interviewee.post), element('被约谈人职务', 'post of the person')],
        [areTexts(facts.reasons), element('约谈事由', 'reasons')],
        ...(facts.about === undefined
          ? ([
              [isHour(facts.hour ?? facts.heldOn.slice(11)), element('约谈的时刻', 'hour of the talk')],
              [isText(facts.place), element('约谈地点', 'place of the talk')],
              [isText(facts.host), element('约谈人', 'who holds the talk')],
              [areTexts(facts.requirements), element('有关要求', 'requirements')],
              [areTexts(facts.bring), element('需携带的材料', 'materials to bring')],
            ] as [boolean, MissingElement][])
          : []),
      ];
    case 'early-warning':
      return [
        [areTexts(facts.situation), element('发现的情况', 'what was found')],
        [isText(facts.replyBy), LIMIT],
      ];
    case 'restriction-proposal':
      return [
        [isText(facts.area), element('限批区域', 'area')],
        [isText(facts.situation), element('有关情形', 'situation')],
        [isText(facts.scope), element('暂停审批的范围', 'scope')],
        [facts.months > 0, element('限批期限', 'period')],
        [isText(facts.requirements), element('整改要求', 'requirements')],
        [isText(facts.supervision), element('监督要求', 'supervision')],
      ];
    case 'referral-letter':
      return [
        [isText(facts.about), element('涉及的单位', 'body concerned')],
        [areTexts(facts.leads), element('问题线索', 'leads')],
      ];
    case 'assessment-result':
      return [[isText(facts.grade), element('考核等次', 'grade')]];
    default:
      return definitionOf(facts).elements?.(facts) ?? [];
  }
}
