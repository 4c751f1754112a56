import type { InterviewAgendaFacts } from '../facts';
import { momentWords } from '../words/dates';
import { areTexts, element, isText } from '../words/elements';
import { fullPost, guestWords, sentence } from '../words/names';
import type { DocumentDefinition } from './document-definition';
import { sampleBase, unsigned } from './sample-base';

/** 约谈方案: who speaks in which order about what; a working paper for whoever holds the talk. */
export const interviewAgenda: DocumentDefinition<InterviewAgendaFacts> = {
  kind: 'interview-agenda',

  subject: ({ interviewee, about }) => fullPost(interviewee.post, about),

  words: ({ interviewee, about, reasons, heldOn, hour, place, host, questions, ...who }) => {
    const post = fullPost(interviewee.post, about);
    return {
      interviewee: interviewee.name ? `${post}${interviewee.name}同志` : post,
      about,
      heldOn: momentWords(heldOn, hour),
      place,
      host,
      participants: guestWords(who),
      reasons: reasons.map(sentence),
      questions: questions.map(sentence),
    };
  },

  elements: ({ reasons, host, place, questions }) => [
    [isText(host), element('约谈人', 'who holds the talk')],
    [isText(place), element('约谈地点', 'place of the talk')],
    [areTexts(reasons), element('约谈事由', 'reasons')],
    [areTexts(questions), element('需说明的问题', 'what is to be explained')],
  ],

  samples: [agenda(), { ...agenda(), ...unsigned }],
};

function agenda(): InterviewAgendaFacts {
  return {
    ...sampleBase,
    kind: 'interview-agenda',
    number: '南府办案〔2021〕1号',
    addressee: { name: '县政府办公室', subordinate: true },
    draftedOn: '2021-03-04',
    issuedOn: '2021-03-04',
    copies: [],
    interviewee: { post: '镇长', name: '房喆堃' },
    about: '寨岗镇',
    reasons: ['限期整改通知列明的四项问题，到期仅完成一项'],
    heldOn: '2021-03-12',
    hour: '09:30',
    place: '县政府办公楼三楼第二会议室',
    host: '县政府办主任唐晓岚',
    participants: ['县委组织部', '清远市生态环境局连南分局'],
    questions: ['整改未到位的原因和责任', '下一步措施和完成时间'],
  };
}
