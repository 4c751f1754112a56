import { nameAsSeen } from '@app/domain/text';
import { POST_PARTS } from '@app/domain/vocabulary';
import type { BodyNames } from '@app/persistence';
import type { EntryInput } from './entry-input';
import type { EntryFacts } from './entry-facts';

const CHANGES = { rename: '更名', merge: '合并', split: '拆分', abolish: '撤销' };

/** What an entry is about, in one sentence. */
export function titleOf(input: EntryInput, names: BodyNames, facts: EntryFacts): string {
  const of = facts.bodyId === null ? '' : names([facts.bodyId])[0];
  switch (input.kind) {
    case 'substitution':
      return `${of}自${input.from}至${input.to}由${nameAsSeen(input.name)}（${nameAsSeen(input.post)}）临时主持工作、代签`;
    case 'appointment':
      return input.name === null
        ? `${of}主要负责人自${input.from}起空缺`
        : `${of}自${input.from}起由${nameAsSeen(input.name)}任${nameAsSeen(input.post ?? '')}`;
    case 'post':
      return input.name === null
        ? `${of}${nameAsSeen(input.title)}（${POST_PARTS[input.part].words.zh}）自${input.from}起空缺`
        : `${of}自${input.from}起由${nameAsSeen(input.name)}任${nameAsSeen(input.title)}（${POST_PARTS[input.part].words.zh}）`;
    case 'correction':
      return input.never
        ? `更正：${of}${nameAsSeen(input.name)}的任职登记有误，予以注销`
        : `更正：${of}自${input.from}起由${nameAsSeen(input.name)}任${nameAsSeen(input.post)}`;
    case 'reorganisation': {
      const { kind, before, successors, on } = input.order;
      const after = successors
        .map((one) => (typeof one === 'number' ? names([one])[0] : nameAsSeen(one.name)))
        .join('、');
      return `机构变动：${names(before).join('、')}自${on}起${CHANGES[kind]}${after && ` → ${after}`}`;
    }
    case 'new-body': {
      const { body, since } = input.order;
      return `补入单位名录：${nameAsSeen(body.name)}${since ? `（${since}设立）` : ''}`;
    }
    case 'transfer': {
      const { from, to, planId } = input.order;
      return `职责划转：第${planId}号方案中${names([from])[0]}的职责 → ${names(to).join('、')}`;
    }
  }
}
