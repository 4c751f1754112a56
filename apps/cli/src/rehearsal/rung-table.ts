import type { RungsOfPlan } from '@app/use-cases/rungs-of-plan';
import { columns } from '../columns';

const NAMES: Record<string, string> = {
  'supervision-notice': '督办通知（印发）',
  'rectification-order': '限期整改通知（印发）',
  'interview-notification': '约谈通知（印发）',
  'early-warning': '预警提醒（印发）',
  'restriction-proposal': '提请研究限批建议',
  'referral-proposal': '建议移送',
  urge: '催办',
};

const nameOf = (rung: string) => NAMES[rung] ?? rung.replace(/^remind-(\d+)$/, '提醒（提前$1天）');

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
