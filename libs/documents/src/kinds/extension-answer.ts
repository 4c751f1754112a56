import type { ExtensionAnswerFacts } from '../facts';
import { dateWords } from '../words/dates';
import { element, isText } from '../words/elements';
import { sentence } from '../words/names';
import type { DocumentDefinition } from './document-definition';
import { letterTo, sampleBase, unsigned } from './sample-base';

/** 延期答复: what was asked for and why, whether it is granted, and the date that holds. */
export const extensionAnswer: DocumentDefinition<ExtensionAnswerFacts> = {
  kind: 'extension-answer',

  subject: ({ matter, granted }) => `${granted ? '同意' : '不同意'}“${matter}”延期`,

  words: ({ matter, askedOn, reason, granted, before, after, answer }) => ({
    matter,
    askedOn: dateWords(askedOn),
    reason: sentence(reason),
    granted,
    before: dateWords(before),
    after: after ? dateWords(after) : '',
    answer: answer ? sentence(answer) : '',
  }),

  elements: ({ matter, granted, after, answer }) => [
    [isText(matter), element('事项', 'matter')],
    [!granted || isText(after), element('新的时限', 'the new date')],
    [granted || isText(answer), element('不同意的理由', 'why it is refused')],
  ],

  samples: [
    answer(),
    { ...answer(), ...letterTo('清远市烟草专卖局连南分局'), number: '南府办复函〔2018〕1号' },
    { ...answer(), ...unsigned, granted: false, after: null, answer: '延期理由没有佐证材料' },
  ],
};

function answer(): ExtensionAnswerFacts {
  return {
    ...sampleBase,
    kind: 'extension-answer',
    number: '南府办复〔2018〕1号',
    matter: '划定农用地土壤环境质量类别',
    askedOn: '2018-06-04',
    reason: '三个镇的点位数据需补测，技术单位八月进场',
    granted: true,
    before: '2018-06-15',
    after: '2018-09-30',
    answer: '',
  };
}
