import { useState } from 'react';
import { Empty, Segmented, Typography } from 'antd';
import { useParams } from 'react-router';
import { useForecast } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';
import { ForecastTable } from './ForecastTable';

/** 如果什么都不做: every rung that will come in a year, if nobody acts or if people go on as they are. */
export function ForecastPage() {
  const { t } = useWords();
  const planId = Number(useParams().planId);
  const [assume, setAssume] = useState<'nobody' | 'as-is'>('nobody');
  const forecast = useForecast(planId, assume);
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
      <Typography.Paragraph type="secondary">{t.forecast.meaning[assume]}</Typography.Paragraph>
      <Loaded query={forecast}>
        {({ rows, until }) =>
          rows.length === 0 ? (
            <Empty description={t.forecast.none(until)} />
          ) : (
            <ForecastTable planId={planId} rows={rows} />
          )
        }
      </Loaded>
    </>
  );
}
