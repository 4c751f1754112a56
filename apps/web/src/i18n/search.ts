import type { Found } from '../api/types';

/** The words of the search over everything. */
export const searchZh = {
  open: '搜索',
  title: '搜索条款、单位、公文、整改和报告',
  placeholder: '输入两个字以上，如“镉”所在的词、单位名、文号',
  none: '没有找到。可以换个说法，或减少几个字。',
  hint: '↑ ↓ 选择，Enter 打开，Esc 关闭',
  kinds: {
    clause: '督办事项',
    body: '单位',
    document: '公文',
    case: '整改与约谈',
    report: '报送',
  } satisfies Record<Found['kind'], string>,
};

export const searchEn: typeof searchZh = {
  open: 'Search',
  title: 'Search clauses, bodies, papers, cases and reports',
  placeholder: 'Two characters or more: a word of the text, a body, a number',
  none: 'Nothing was found. Try other or fewer words.',
  hint: '↑ ↓ to choose, Enter to open, Esc to close',
  kinds: { clause: 'Matters', body: 'Bodies', document: 'Papers', case: 'Cases', report: 'Reports' },
};
