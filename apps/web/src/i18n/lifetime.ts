/** The words of the lifetime register. */
export const lifetimeZh = {
  title: '责任终身登记',
  note: '每件事都记在当日主要负责人名下，调离、退休后仍可查；系统只登记，不提出处分。',
  choose: '选择人员',
  tenure: (body: string, post: string, from: string, to: string | null) => `${body}${post}，${from} 至 ${to ?? '今'}`,
  acting: '主持',
  count: (n: number) => `${n} 件`,
  on: '日期',
  what: '事项',
  body: '单位',
  clause: (n: number) => `第 ${n} 条`,
};

export const lifetimeEn: typeof lifetimeZh = {
  title: 'Lifetime register',
  note: 'Everything stays with whoever headed the body on its day, also after transfer and retirement. It records and proposes no sanction.',
  choose: 'Choose a person',
  tenure: (body, post, from, to) => `${body}, ${post}, ${from} to ${to ?? 'now'}`,
  acting: 'acting',
  count: (n) => `${n} events`,
  on: 'Date',
  what: 'What happened',
  body: 'Body',
  clause: (n) => `clause ${n}`,
};
