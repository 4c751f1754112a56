import { Tabs } from 'antd';
import type { ParsedPlan } from '@app/domain/plan-text/parsed-plan';
import { useCallback, useMemo, useState } from 'react';
import type { NumberedDoubt } from '../../api/types';
import { useWords } from '../../i18n/language';
import { ClauseList } from './ClauseList';
import { colourSpans } from './colour-spans';
import { DoubtList, scrollToDoubt } from './DoubtList';
import { Legend } from './Legend';
import { MarkedText } from './MarkedText';
import { OutsideList } from './OutsideList';
import { doubtNumberOf, planMarks } from './plan-marks';
import { PlanFields } from './PlanFields';

interface Props {
  planId: number;
  text: string;
  parsed: ParsedPlan;
  doubts: NumberedDoubt[];
  maySettle: boolean;
  pointedAt: string | null;
  /** Points at a mark and brings it into view. */
  onShow: (markId: string) => void;
  /** Only points at it. */
  onPoint: (markId: string) => void;
}

/** On the left the text with what was read in colour, on the right the same as lists; each leads to the other. */
export function PlanReading({ planId, text, parsed, doubts, maySettle, pointedAt, onShow, onPoint }: Props) {
  const { t } = useWords();
  const [tab, setTab] = useState('doubts');
  const stretches = useMemo(() => colourSpans(text, planMarks(parsed, doubts)), [text, parsed, doubts]);
  const openDoubt = useCallback(
    (markId: string) => {
      setTab('doubts');
      onPoint(markId);
      requestAnimationFrame(() => scrollToDoubt(doubtNumberOf(markId)));
    },
    [onPoint],
  );
  const open = doubts.filter(({ decision }) => decision === null).length;
  return (
    <div className="source-columns">
      <section className="panel source-text" aria-label={t.nav.source}>
        <Legend />
        <MarkedText stretches={stretches} pointedAt={pointedAt} onDoubt={openDoubt} />
      </section>
      <section className="panel source-side">
        <Tabs
          size="small"
          activeKey={tab}
          onChange={setTab}
          items={[
            {
              key: 'doubts',
              label: `${t.source.doubtList} ${open} / ${doubts.length}`,
              children: <DoubtList {...{ planId, parsed, doubts, maySettle, pointedAt, onShow }} />,
            },
            {
              key: 'clauses',
              label: `${t.source.clauseList} ${parsed.clauses.length}`,
              children: <ClauseList clauses={parsed.clauses} onShow={onShow} />,
            },
            {
              key: 'outside',
              label: t.source.outside,
              children: <OutsideList outside={parsed.outsideClauses} />,
            },
            { key: 'fields', label: t.source.fields, children: <PlanFields parsed={parsed} /> },
          ]}
        />
      </section>
    </div>
  );
}
