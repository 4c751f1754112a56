import { useState } from 'react';
import { Alert, Segmented } from 'antd';
import { useParams } from 'react-router';
import { useForecast, usePolicyVersions } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';
import { ForecastTable } from './ForecastTable';
import { PolicyLine } from './PolicyLine';
import { questionOf, type Supposed } from './what-if';
import { WhatIfForm } from './WhatIfForm';
import './forecast.css';

/** 形势预测: every rung that will come in a year, if nobody acts or if people go on as they are; and what if. */
export function ForecastPage() {
  const { t } = useWords();
  const planId = Number(useParams().planId);
  const [assume, setAssume] = useState<'nobody' | 'as-is'>('nobody');
  const [supposed, setSupposed] = useState<Supposed>({});
  const forecast = useForecast(planId, questionOf(assume, supposed));
  const versions = usePolicyVersions(planId).data ?? [];
  return (
    <>
      <PageTitle>{t.forecast.title}</PageTitle>
      <Segmented
        value={assume}
        onChange={setAssume}
        options={[
          { value: 'nobody', label: t.forecast.assume.nobody },
          { value: 'as-is', label: t.forecast.assume['as-is'] },
        ]}
      />
      <p className="note">{t.forecast.meaning[assume]}</p>
      <PolicyLine planId={planId} versions={versions} />
      <WhatIfForm rows={forecast.data?.rows ?? []} versions={versions} onAsk={setSupposed} />
      <Loaded query={forecast}>
        {({ rows, aside, until, more }) => (
          <>
            {aside.map(({ clause, obligation, title, dueOn }) => (
              <Alert key={obligation} type="warning" showIcon title={t.forecast.aside(clause, title, dueOn)} />
            ))}
            {more > 0 && <Alert type="info" showIcon title={t.forecast.more(more)} />}
            {rows.length === 0 ? (
              <p className="panel quiet">{t.forecast.none(until)}</p>
            ) : (
              <ForecastTable planId={planId} rows={rows} />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
