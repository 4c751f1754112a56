import type { InterviewMinutesFacts } from '../facts';
import { dateWords, momentWords } from '../words/dates';
import { areTexts, element, isText } from '../words/elements';
import { sentence } from '../words/names';
import type { DocumentDefinition } from './document-definition';
import { sampleBase, unsigned } from './sample-base';

/** 约谈纪要: time, place, chair, both sides, problems, explanation, commitments with limits; only what was agreed. */
export const interviewMinutes: DocumentDefinition<InterviewMinutesFacts> = {
  kind: 'interview-minutes',

  subject: ({ about }) => `约谈${about}`,

  words: ({ about, heldOn, place, chair, problems, said, commitments }) => ({
    about,
    heldOn: momentWords(heldOn),
    place,
    chair,
    problems: problems.map(sentence),
    said: sentence(said),
    commitments: commitments.map(({ text, body, limitOn }) => ({
      text: text.replace(/[。；，]+$/u, ''),
      body,
      limitOn: dateWords(limitOn),
    })),
  }),

  elements: ({ heldOn, place, chair, attendance, problems, said }) => [
    [isText(heldOn), element('约谈时间', 'day of the talk')],
    [isText(place), element('约谈地点', 'place')],
    [isText(chair), element('主持人', 'chair')],
    [areTexts(attendance.map(({ names }) => names)), element('参加人员', 'who was there')],
    [areTexts(problems), element('指出的问题', 'problems')],
    [isText(said), element('说明的情况', 'what was explained')],
  ],

  samples: [minutes(), { ...minutes(), ...unsigned }],
};

function minutes(): InterviewMinutesFacts {
  return {
    ...sampleBase,
    kind: 'interview-minutes',
    number: '南府办纪〔2021〕1号',
    addressee: { name: '寨岗镇人民政府', subordinate: true },
    draftedOn: '2021-03-15',
    issuedOn: '2021-03-16',
    copies: ['寨岗镇人民政府', '县委组织部', '清远市生态环境局连南分局'],
    about: '寨岗镇',
    heldOn: '2021-03-12',
    place: '县政府办公楼三楼第二会议室',
    chair: '县政府办主任唐晓岚',
    problems: ['限期整改通知列明的四项问题，到期仅完成一项'],
    said: '寨岗镇说明了整改滞后的原因，表示接受约谈，按要求完成整改',
    commitments: [
      { text: '完成其余三项问题的整改并报送佐证材料', body: '寨岗镇', limitOn: '2021-04-30' },
      { text: '每月报送一次整改进展', body: '寨岗镇', limitOn: '2021-06-30' },
    ],
    attendance: [
      { label: '约谈方', names: '县政府办主任唐晓岚、县委组织部副部长房试文' },
      { label: '被约谈方', names: '寨岗镇镇长房喆堃' },
    ],
  };
}
