import type { InterviewNotificationFacts } from '../facts';
import { isHour } from '../wording-forms';
import { momentWords } from '../words/dates';
import { areTexts, element, isText, type Said } from '../words/elements';
import { fullPost, guestWords, sentence } from '../words/names';
import type { DocumentDefinition } from './document-definition';
import { letterTo, sampleBase, unsigned } from './sample-base';

/**
 * 约谈通知: person and post, reason, requirements, time, place, participants, materials to bring. Since 2021-02-01
 * the talk rests on 政府督查工作条例 art. 12(7) besides the plan; the caller gives the bases by date.
 */
export const interviewNotification: DocumentDefinition<InterviewNotificationFacts> = {
  kind: 'interview-notification',

  subject: (facts) =>
    `${facts.manner?.verb ?? '约谈'}${fullPost(facts.interviewee.post, facts.short ?? facts.about ?? facts.addressee.name)}`,

  words(facts) {
    const post = fullPost(facts.interviewee.post, facts.about ?? facts.addressee.name);
    return {
      proposes: facts.about !== undefined,
      // After an order that fell short a talk is for dereliction, which whoever signs it finds.
      foundBy:
        (facts.causes?.length ? facts.causes : [facts.cause]).some((one) => one === 'overdue' || one === 'relapse') &&
        facts.signer
          ? `${facts.signer.post}${facts.signer.name}`
          : '',
      interviewee: facts.interviewee.name ? `${post}${facts.interviewee.name}同志` : post,
      reasons: facts.reasons.map(sentence),
      requirements: facts.requirements.map(sentence),
      heldOn: momentWords(facts.heldOn, facts.hour),
      host: facts.host ?? '',
      place: facts.place,
      participants: guestWords(facts),
      bring: facts.bring.map(sentence),
    };
  },

  elements: (facts) => [
    [isText(facts.interviewee.post), element('被约谈人职务', 'post of the person')],
    [areTexts(facts.reasons), element('约谈事由', 'reasons')],
    ...(facts.about === undefined ? ofTheTalk(facts) : []),
  ],

  samples: [
    interview(),
    {
      ...interview(),
      ...letterTo('清远市烟草专卖局'),
      manner: { verb: '建议约谈', asks: false },
      consent: null,
      about: '清远市烟草专卖局连南分局',
      short: '连南烟草分局',
      number: '南府办督函〔2021〕4号',
      interviewee: { post: '主要负责人', name: null },
      reasons: ['烟叶种植区农膜回收的协办事项逾期三个月，两次函商均未反馈进展和原因。'],
    },
    { ...interview(), ...unsigned, guests: [{ body: '县委组织部', post: '副部长', name: '唐拟衡' }] },
  ],
};

/** What the county says where it holds the talk itself. */
const ofTheTalk = ({ hour, heldOn, place, host, requirements, bring }: InterviewNotificationFacts): Said[] => [
  [isHour(hour ?? heldOn.slice(11)), element('约谈的时刻', 'hour of the talk')],
  [isText(place), element('约谈地点', 'place of the talk')],
  [isText(host), element('约谈人', 'who holds the talk')],
  [areTexts(requirements), element('有关要求', 'requirements')],
  [areTexts(bring), element('需携带的材料', 'materials to bring')],
];

function interview(): InterviewNotificationFacts {
  return {
    ...sampleBase,
    kind: 'interview-notification',
    number: '南府办督〔2021〕6号',
    addressee: { name: '寨岗镇人民政府', subordinate: true },
    draftedOn: '2021-03-01',
    issuedOn: '2021-03-03',
    clause: { ordinal: '四十九', heading: '严格责任追究' },
    bases: [{ title: '政府督查工作条例', article: '第十二条' }],
    interviewee: { post: '镇长', name: '房喆堃' },
    reasons: [
      '2020年度考核不合格，受污染耕地安全利用任务完成率为62%，居全县末位。',
      '限期整改通知列明的四项问题，到期仅完成一项，且未按时说明原因。',
    ],
    requirements: [
      '被约谈人应当本人参加，因故不能参加的，须提前两个工作日书面说明。',
      '认真准备书面材料，如实说明问题成因、已采取的措施和下一步安排。',
      '约谈后按照约谈纪要确定的要求和时限抓好整改，并书面报告落实情况。',
    ],
    heldOn: '2021-03-12T09:30',
    place: '县政府办公楼三楼第二会议室',
    host: '县政府办主任唐晓岚',
    short: '寨岗镇',
    cause: 'overdue',
    participants: ['县委组织部', '清远市生态环境局连南分局'],
    bring: ['书面说明材料一式五份', '限期整改事项进展台账和佐证材料', '下一步整改计划'],
  };
}
