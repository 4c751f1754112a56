import { Tabs } from 'antd';
import type { ParsedPlan } from '@app/domain/plan-text/parsed-plan';
import { useCallback, useMemo, useState } from 'react';
import { useWords } from '../../i18n/language';
import { ClauseList } from './ClauseList';
import { colourSpans } from './colour-spans';
import { DoubtList } from './DoubtList';
import { Legend } from './Legend';
import { MarkedText, scrollToMark } from './MarkedText';
import { OutsideList } from './OutsideList';
import { allDoubts, planMarks } from './plan-marks';
import { PlanFields } from './PlanFields';

/** On the left the text with what was read in colour, on the right the same as lists that point into the text. */
export function PlanReading({ text, parsed }: { text: string; parsed: ParsedPlan }) {
  const { t } = useWords();
  const stretches = useMemo(() => colourSpans(text, planMarks(parsed)), [text, parsed]);
  const doubts = useMemo(() => allDoubts(parsed), [parsed]);
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const show = useCallback((markId: string) => {
    setPointedAt(markId);
    scrollToMark(markId);
  }, []);
  return (
    <div className="source-columns">
      <section className="panel source-text" aria-label={t.nav.source}>
        <Legend />
        <MarkedText stretches={stretches} pointedAt={pointedAt} />
      </section>
      <section className="panel source-side">
        <PlanFields parsed={parsed} />
        <Tabs
          size="small"
          items={[
            {
              key: 'doubts',
              label: `${t.source.doubtList} ${doubts.length}`,
              children: <DoubtList doubts={doubts} text={text} onShow={show} />,
            },
            {
              key: 'clauses',
              label: `${t.source.clauseList} ${parsed.clauses.length}`,
              children: <ClauseList clauses={parsed.clauses} onShow={show} />,
            },
            {
              key: 'outside',
              label: t.source.outside,
              children: <OutsideList outside={parsed.outsideClauses} />,
            },
          ]}
        />
      </section>
    </div>
  );
}
