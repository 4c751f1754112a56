import { Tabs } from 'antd';
import type { ParsedPlan } from '@app/domain/plan-text/parsed-plan';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { NumberedDoubt } from '../../api/types';
import { useWords } from '../../i18n/language';
import { ClauseList } from './ClauseList';
import { CorrectionForm } from './CorrectionForm';
import { CorrectionList } from './CorrectionList';
import { colourSpans } from './colour-spans';
import { bodiesOf, DoubtList, scrollToDoubt } from './DoubtList';
import { Legend } from './Legend';
import { MarkedText } from './MarkedText';
import { OutsideList } from './OutsideList';
import { doubtNumberOf, planMarks } from './plan-marks';
import { PlanFields } from './PlanFields';
import { selectedWords, type SelectedWords } from './selected-words';

interface Props {
  planId: number;
  text: string;
  parsed: ParsedPlan;
  doubts: NumberedDoubt[];
  maySettle: boolean;
  mayCorrect: boolean;
  /** Which of the lists is shown. */
  tab: string;
  onTab: (tab: string) => void;
  pointedAt: string | null;
  /** Points at a mark and brings it into view. */
  onShow: (markId: string) => void;
  /** Only points at it. */
  onPoint: (markId: string) => void;
}

/** On the left the text with what was read in colour, on the right the same as lists; each leads to the other. */
export function PlanReading({
  planId,
  text,
  parsed,
  doubts,
  maySettle,
  mayCorrect,
  tab,
  onTab,
  pointedAt,
  onShow,
  onPoint,
}: Props) {
  const { t } = useWords();
  const stretches = useMemo(() => colourSpans(text, planMarks(parsed, doubts)), [text, parsed, doubts]);
  const openDoubt = useCallback(
    (markId: string) => {
      onTab('doubts');
      onPoint(markId);
      requestAnimationFrame(() => scrollToDoubt(doubtNumberOf(markId)));
    },
    [onPoint, onTab],
  );
  const bodies = useMemo(() => bodiesOf(parsed), [parsed]);
  const shown = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  const select = () => {
    const words = mayCorrect && shown.current ? selectedWords(shown.current, getSelection()) : null;
    if (words) setSelected(words);
  };
  const open = doubts.filter(({ decision }) => decision === null).length;
  return (
    <div className="source-columns">
      {/* The text scrolls by itself, so the keyboard must get there. */}
      <section className="panel source-text" aria-label={t.nav.source} tabIndex={0}>
        <Legend />
        {selected && (
          <CorrectionForm
            key={`${selected.from}-${selected.to}`}
            {...{ planId, selected, bodies }}
            onDone={() => setSelected(null)}
          />
        )}
        <div ref={shown} onMouseUp={select} onKeyUp={select}>
          <MarkedText stretches={stretches} pointedAt={pointedAt} onDoubt={openDoubt} />
        </div>
      </section>
      <section className="panel source-side" aria-label={t.source.doubtList}>
        <Tabs
          size="small"
          tabBarGutter={14}
          activeKey={tab}
          onChange={onTab}
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
            {
              key: 'corrections',
              label: t.correction.tab,
              children: <CorrectionList {...{ planId, mayCorrect }} />,
            },
            { key: 'fields', label: t.source.fields, children: <PlanFields parsed={parsed} /> },
          ]}
        />
      </section>
    </div>
  );
}
