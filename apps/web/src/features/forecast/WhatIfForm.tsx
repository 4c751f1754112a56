import { Button, Form, Select } from 'antd';
import type { ForecastItem, PolicyVersion } from '../../api/types';
import { DayField } from '../../components/DayField';
import { versionName } from '../../components/version-name';
import { useWords } from '../../i18n/language';
import type { Supposed } from './what-if';

interface Props {
  rows: readonly ForecastItem[];
  versions: readonly PolicyVersion[];
  onAsk: (supposed: Supposed) => void;
}

/** What if a date were put off, a holiday moved, or the ladders others. Nothing is changed by asking. */
export function WhatIfForm({ rows, versions, onAsk }: Props) {
  const { t } = useWords();
  const [form] = Form.useForm<Supposed>();
  const titles = new Map(rows.filter(({ clause }) => clause !== null).map((row) => [row.obligation, row]));
  const obligations = [...titles].map(([value, { clause, title }]) => ({ value, label: `${clause}  ${title}` }));
  return (
    <Form<Supposed> form={form} layout="inline" className="what-if" onFinish={onAsk} aria-label={t.forecast.whatIf}>
      <Form.Item name="obligation" label={t.forecast.extend}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          className="what-if-obligation"
          options={obligations}
          data-testid="what-if-obligation"
        />
      </Form.Item>
      <Form.Item name="to" label={t.forecast.to}>
        <DayField data-testid="what-if-to" />
      </Form.Item>
      <Form.Item name="rest" label={t.forecast.rest}>
        <DayField data-testid="what-if-rest" />
      </Form.Item>
      <Form.Item name="work" label={t.forecast.work}>
        <DayField data-testid="what-if-work" />
      </Form.Item>
      <Form.Item name="policy" label={t.forecast.policy}>
        <Select
          allowClear
          className="what-if-policy"
          options={versions.map(({ version }) => ({ value: version, label: versionName(version) }))}
          data-testid="what-if-policy"
        />
      </Form.Item>
      <Button htmlType="submit" type="primary" data-testid="what-if-ask">
        {t.forecast.ask}
      </Button>
      <Button
        onClick={() => {
          form.resetFields();
          onAsk({});
        }}
      >
        {t.forecast.asItIs}
      </Button>
    </Form>
  );
}
