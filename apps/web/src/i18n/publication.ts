import { PERSON_ACTS } from '@app/domain/vocabulary';

/** The words of what is published of a year, and of what is kept for the organization department. */
export const publicationZh = {
  tab: '公布',
  cadreTab: '干部考核参考',
  publish: PERSON_ACTS['publish-assessment'].words.zh,
  done: '已公布',
  published: (on: string) => `${on} 公布`,
  notPublished: '尚未公布',
  note: '按考核办法公布各组名次和等次，不公布理由，不涉及个人。',
  nothing: '公布后在此显示。',
  seePublished: '各单位结果见各年度的“公布”页。',
  grade: '等次',
  publishTitle: (year: number) => `公布${year}年度考核结果`,
  seenBy: '公布后，全县各单位和查阅人员都能看到下列各组的结果，考核结果通报随即拟稿；公布后不能撤回。',
  untold: (bodies: string[]) =>
    `还有${bodies.length}个单位的考核结果通知未印发，印发后才能公布：${bodies.join('、')}。`,
  inGroup: (group: string, n: number) => `${group}（${n} 个单位）：`,
  ofGrade: (grade: string, n: number) => `${grade} ${n} 个`,
  between: '，',
  result: '考核结果',
  reconsidered: '按复核决定',
  cadreNote: '仅组织部门可见，查阅留痕。供评价领导班子和领导干部参考；只反映单位考核结果，不对个人评分或排名。',
  group: '组别',
  heads: '年度内主要负责人',
  held: (post: string, from: string, to: string | null) => `${post}，${from} 至 ${to ?? '今'}`,
  why: '等次理由和扣分项',
};

export const publicationEn: typeof publicationZh = {
  tab: 'Publication',
  cadreTab: 'For cadre assessment',
  publish: PERSON_ACTS['publish-assessment'].words.en,
  done: 'Published',
  published: (on) => `Published on ${on}`,
  notPublished: 'Not published yet',
  note: 'Places and grades of each group are published as the scheme says, without reasons and without persons.',
  nothing: 'It is shown here once it is published.',
  seePublished: 'The results of all bodies stand on the page of each year that is published.',
  grade: 'Grade',
  publishTitle: (year) => `Publish the result of ${year}`,
  seenBy:
    'Every body of the county and every reader will see the result of the groups below, and the circular of the result is drafted. It is not taken back.',
  untold: (bodies) =>
    `Notices of the result are not issued to ${bodies.length} of the bodies; then the result can be published: ${bodies.join(', ')}.`,
  inGroup: (group, n) => `${group} (${n}): `,
  ofGrade: (grade, n) => `${grade} ${n}`,
  between: ', ',
  result: 'Result',
  reconsidered: 'as reconsidered',
  cadreNote:
    'For the organization department alone; who reads it is recorded. It tells the result of a body and who headed it. Persons are neither scored nor ranked.',
  group: 'Group',
  heads: 'Heads in the year',
  held: (post, from, to) => `${post}, ${from} to ${to ?? 'now'}`,
  why: 'Why this grade, and what took points',
};
