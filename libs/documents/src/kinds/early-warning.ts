import type { EarlyWarningFacts } from '../facts';
import { dateWords } from '../words/dates';
import { areTexts, element, isText, LIMIT } from '../words/elements';
import { sentence } from '../words/names';
import type { DocumentDefinition } from './document-definition';
import { letterTo, sampleBase, unsigned } from './sample-base';

/** 预警提醒: to a town in which protected farmland declined; first a warning, then perhaps a proposal (plan clause 8). */
export const earlyWarning: DocumentDefinition<EarlyWarningFacts> = {
  kind: 'early-warning',

  subject: () => '优先保护类耕地变化预警提醒',

  words(facts) {
    return { situation: facts.situation.map(sentence), replyBy: dateWords(facts.replyBy) };
  },

  elements: ({ situation, replyBy }) => [
    [areTexts(situation), element('发现的情况', 'what was found')],
    [isText(replyBy), LIMIT],
  ],

  samples: [
    warning(),
    { ...warning(), ...letterTo('县人民检察院'), number: '南府办警函〔2019〕1号' },
    { ...warning(), ...unsigned },
  ],
};

function warning(): EarlyWarningFacts {
  return {
    ...sampleBase,
    kind: 'early-warning',
    number: '南府办警〔2019〕1号',
    draftedOn: '2019-04-10',
    issuedOn: '2019-04-12',
    addressee: { name: '三排镇人民政府', subordinate: true },
    clause: { ordinal: '八', heading: '切实加大保护力度' },
    situation: ['与上年相比，辖区优先保护类耕地面积减少12亩，减少地块未见占补记录'],
    replyBy: '2019-04-26',
  };
}
