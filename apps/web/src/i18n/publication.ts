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
  grade: '等次',
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
  grade: 'Grade',
  reconsidered: 'as reconsidered',
  cadreNote:
    'For the organization department alone; who reads it is recorded. It tells the result of a body and who headed it. Persons are neither scored nor ranked.',
  group: 'Group',
  heads: 'Heads in the year',
  held: (post, from, to) => `${post}, ${from} to ${to ?? 'now'}`,
  why: 'Why this grade, and what took points',
};
