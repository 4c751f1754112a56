import { useState } from 'react';
import { Alert, Radio } from 'antd';
import type { PlanStart, StartChoices } from '../../api/types';
import { FirstOf } from '../../components/FirstOf';
import { useWords } from '../../i18n/language';
import { proposedChoices } from './demand-choices';
import { DemandsQuestion } from './DemandsQuestion';
import { PlanBasesQuestion } from './PlanBasesQuestion';

interface Props {
  start: PlanStart;
  onChoose: (choices: StartChoices) => void;
}

/** What is marked when the question comes up. */
export const markedFirst = (start: PlanStart): StartChoices => ({
  pastDates: 'as-written',
  watchEvery: null,
  demands: proposedChoices(start),
});

/** How many of each are listed by name at first. */
const LISTED = 8;

/** What has passed already, what would not be watched, and what its papers cite: said before a plan starts, with the choice. */
export function StartQuestions({ start, onChoose }: Props) {
  const { t } = useWords();
  const { past, unwatched } = start;
  const [choices, setChoices] = useState<StartChoices>(() => markedFirst(start));
  const choose = (some: StartChoices) => {
    const all = { ...choices, ...some };
    setChoices(all);
    onChoose(all);
  };
  return (
    <>
      {past.length > 0 && (
        <>
          <Alert type="warning" showIcon title={t.start.past(past.length)} />
          <FirstOf
            className="source-list"
            most={LISTED}
            others={t.start.others}
            items={past.map(({ clause, ordinal, title, dueOn }, at) => (
              <li key={`${clause}-${at}`}>{t.start.pastOne(ordinal, dueOn, title)}</li>
            ))}
          />
          <Radio.Group
            data-testid="past-dates"
            value={choices.pastDates}
            onChange={({ target }) => choose({ pastDates: target.value as StartChoices['pastDates'] })}
            options={[
              { value: 'as-written', label: t.start.asWritten },
              { value: 'from-today', label: t.start.fromToday },
            ]}
          />
        </>
      )}
      {unwatched.length > 0 && (
        <>
          <Alert type="warning" showIcon title={t.start.unwatched(unwatched.length)} />
          <FirstOf
            className="source-list"
            most={LISTED}
            others={t.start.others}
            items={unwatched.map(({ clause, ordinal, heading }) => (
              <li key={clause}>
                {ordinal} {heading}
              </li>
            ))}
          />
          <Radio.Group
            data-testid="watch-every"
            value={choices.watchEvery ?? 0}
            onChange={({ target }) => choose({ watchEvery: (target.value as 3 | 6 | 0) || null })}
            options={[
              { value: 6, label: t.start.halfYearly },
              { value: 3, label: t.start.quarterly },
              { value: 0, label: t.start.notWatched },
            ]}
          />
        </>
      )}
      {start.demands.length > 0 && <DemandsQuestion start={start} onChoose={(demands) => choose({ demands })} />}
      {start.bases.length > 0 && <PlanBasesQuestion start={start} onChoose={(bases) => choose({ bases })} />}
    </>
  );
}
