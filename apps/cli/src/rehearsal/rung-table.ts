import { RUNG_ACT_IDS, RUNG_ACTS } from '@app/domain/vocabulary';
import type { RungsOfPlan } from '@app/use-cases/forecast/rungs-of-plan';
import { columns } from '../columns';

/** A rung by its act; a rung of a date has an id of its own, which begins with the act (`remind-30`, `urge-2`). */
function nameOf(rung: string): string {
  const days = /^remind-(\d+)$/.exec(rung)?.[1];
  if (days) return `提醒（提前${days}天）`;
  const act = RUNG_ACT_IDS.find((id) => rung === id || rung.startsWith(`${id}-`));
  return act ? RUNG_ACTS[act].words.zh + (RUNG_ACTS[act].drafts ? '（印发）' : '') : rung;
}

/** Which rungs were climbed, how often, when first, and on what law; then whether every document rests on law in force. */
export function rungTable({ rungs, documents, notInForce }: RungsOfPlan): string {
  const table = columns([
    ['阶梯', '级', '次数', '首次', '末次', '依据'],
    ...rungs.map((one) => [
      one.ladder,
      nameOf(one.rung),
      String(one.count),
      one.first,
      one.last,
      one.basis.join('；') || '—',
    ]),
  ]);
  const verdict =
    notInForce.length === 0
      ? `印发文件 ${documents} 件，所引依据在印发之日均有效`
      : `印发文件 ${documents} 件，其中 ${notInForce.length} 件引用了印发之日无效的依据：${notInForce.map(({ number }) => number).join('、')}`;
  return `${table}\n\n${verdict}\n`;
}
