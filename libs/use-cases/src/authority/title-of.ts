import type { BodyNames } from '@app/persistence';
import type { EntryInput } from './entry-input';
import type { EntryFacts } from './enter';

const CHANGES = { rename: '更名', merge: '合并', split: '拆分', abolish: '撤销' };

/** What an entry is about, in one sentence. */
export function titleOf(input: EntryInput, names: BodyNames, facts: EntryFacts): string {
  const of = facts.bodyId === null ? '' : names([facts.bodyId])[0];
  switch (input.kind) {
    case 'substitution':
      return `${of}自${input.from}至${input.to}由${input.name.trim()}（${input.post.trim()}）临时主持工作、代签`;
    case 'appointment':
      return input.name === null
        ? `${of}主要负责人自${input.from}起空缺`
        : `${of}自${input.from}起由${input.name.trim()}任${(input.post ?? '').trim()}`;
    case 'correction':
      return input.never
        ? `更正：${of}${input.name.trim()}的任职登记有误，予以注销`
        : `更正：${of}自${input.from}起由${input.name.trim()}任${input.post.trim()}`;
    case 'reorganisation': {
      const { kind, before, successors, on } = input.order;
      const after = successors.map((one) => (typeof one === 'number' ? names([one])[0] : one.name)).join('、');
      return `机构变动：${names(before).join('、')}自${on}起${CHANGES[kind]}${after && ` → ${after}`}`;
    }
    case 'new-body': {
      const { body, since } = input.order;
      return `补入单位名录：${body.name.trim()}${since ? `（${since}设立）` : ''}`;
    }
    case 'transfer': {
      const { from, to, planId } = input.order;
      return `职责划转：第${planId}号方案中${names([from])[0]}的职责 → ${names(to).join('、')}`;
    }
  }
}
