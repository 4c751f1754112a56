import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { ParsedPlan } from '@app/domain/plan-text/parsed-plan';
import { settleDoubt } from '../../api/commands';
import type { Answer, NumberedDoubt } from '../../api/types';
import { problemText } from '../../components/problem-text';
import { useSaying } from '../../components/saying';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { DoubtItem } from './DoubtItem';
import { groupDoubts } from './group-doubts';
import { doubtMarkId } from './plan-marks';

/** Brings a doubt of the list into view, and the keyboard to it. */
export function scrollToDoubt(number: number): void {
  const item = document.getElementById(`doubt-${number}`);
  item?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  (item?.querySelector('button') ?? item)?.focus({ preventScroll: true });
}

interface Props {
  planId: number;
  parsed: ParsedPlan;
  doubts: readonly NumberedDoubt[];
  maySettle: boolean;
  pointedAt: string | null;
  onShow: (markId: string) => void;
}

/** What a person has to decide, in the order of the text; what is settled stays in its place and says by whom. */
export function DoubtList({ planId, parsed, doubts, maySettle, pointedAt, onShow }: Props) {
  const { t, language } = useWords();
  const saying = useSaying();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const bodies = useMemo(() => bodiesOf(parsed), [parsed]);
  const settling = useCommand({
    run: ({ number, answer, everywhere }: { number: number; answer: Answer; everywhere: boolean }) =>
      settleDoubt(planId, number, { ...answer, everywhere }),
    done: t.doubt.settled,
    target: ({ number }) => String(number),
  });
  const settle = (number: number, answer: Answer, everywhere: boolean) =>
    settling.mutate(
      { number, answer, everywhere },
      { onError: (error) => saying.error(problemText(error, language, t)) },
    );
  if (doubts.length === 0) return <p>{t.source.noDoubts}</p>;
  const open = doubts.filter(({ decision }) => decision === null);
  const openLike = ({ clause, code, quote }: NumberedDoubt) =>
    clause === null ? 0 : open.filter((one) => one.clause !== null && one.code === code && one.quote === quote).length;
  return (
    <>
      <Segmented
        size="small"
        value={onlyOpen}
        onChange={setOnlyOpen}
        options={[
          { value: false, label: `${t.app.all} ${doubts.length}` },
          { value: true, label: `${t.doubt.open} ${open.length}` },
        ]}
      />
      <ul className="source-list doubt-list">
        {groupDoubts(onlyOpen ? open : doubts).map(({ first: doubt, others }) => (
          <DoubtItem
            key={doubt.number}
            planId={planId}
            doubt={doubt}
            others={others}
            bodies={bodies}
            same={openLike(doubt)}
            maySettle={maySettle}
            pointed={[doubt, ...others].some(({ number }) => pointedAt === doubtMarkId(number))}
            busy={settling.isPending && settling.variables.number === doubt.number}
            onShow={(number) => onShow(doubtMarkId(number))}
            onAnswer={(answer, everywhere) => settle(doubt.number, answer, everywhere)}
          />
        ))}
      </ul>
    </>
  );
}

/** The bodies a plan names, each once, by name. */
export const bodiesOf = ({ clauses }: ParsedPlan): string[] =>
  [...new Set(clauses.flatMap(({ roles }) => roles.filter(({ openList }) => !openList).map(({ body }) => body)))].sort(
    (a, b) => a.localeCompare(b, 'zh-CN'),
  );
