import { AutoComplete, Button, Form, Input, InputNumber, Segmented } from 'antd';
import { useState } from 'react';
import { DayField } from '../../components/DayField';
import type { Answer, AnswerKind, NumberedDoubt } from '../../api/types';
import { AskBeforeLeaving } from '../../components/leaving/AskBeforeLeaving';
import { useWords } from '../../i18n/language';
import { monthsOf, RHYTHM_MONTHS } from '../../components/answer-words';

interface Props {
  doubt: NumberedDoubt;
  /** The bodies the plan names, to choose from. */
  bodies: readonly string[];
  busy: boolean;
  onAnswer: (answer: Answer) => void;
}

/** Another answer than the proposed one: the kinds this doubt admits, each with its few fields. */
export function AnswerForm({ doubt, bodies, busy, onAnswer }: Props) {
  const { t } = useWords();
  // What is one press is offered beside the form, but for an answer that is changed.
  const kinds = doubt.answers.filter(
    (kind): kind is AnswerKind => doubt.decision !== null || (kind !== 'accept' && kind !== 'drop'),
  );
  const given = doubt.decision?.answer ?? doubt.proposal;
  const [kind, setKind] = useState<AnswerKind>(given && kinds.includes(given.kind) ? given.kind : kinds[0]);
  const [form] = Form.useForm<Omit<Answer, 'kind' | 'every'> & { months?: number }>();
  const finish = ({ months, ...fields }: ReturnType<typeof form.getFieldsValue>) =>
    onAnswer({ kind, ...fields, ...(kind === 'rhythm' ? { every: { months } } : {}) });
  const required = [{ required: true, message: t.signIn.required }];
  const start = { ...given, months: given?.kind === 'rhythm' ? monthsOf(given.every) : 6 };
  return (
    <Form form={form} layout="inline" size="small" className="answer-form" initialValues={start} onFinish={finish}>
      <AskBeforeLeaving isTyped={() => !busy && form.isFieldsTouched()} />
      {kinds.length > 1 && (
        <Segmented
          size="small"
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: t.doubt.kinds[value] }))}
        />
      )}
      {kind === 'date' && (
        <Form.Item name="date" rules={required}>
          <DayField aria-label={t.doubt.kinds.date} data-testid="answer-date" />
        </Form.Item>
      )}
      {kind === 'anchor' && (
        <Form.Item name="from" rules={required}>
          <DayField aria-label={t.doubt.kinds.anchor} data-testid="answer-anchor" />
        </Form.Item>
      )}
      {kind === 'rhythm' && (
        <Form.Item name="months">
          <Segmented
            size="small"
            options={RHYTHM_MONTHS.map((value) => ({ value, label: t.doubt.answer.rhythm(value) }))}
          />
        </Form.Item>
      )}
      {(kind === 'body' || kind === 'lead') && (
        <Form.Item name="body" rules={required}>
          <AutoComplete
            className="answer-body"
            placeholder={t.doubt.bodyHint}
            options={bodies.map((value) => ({ value }))}
            showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }}
            data-testid="answer-body"
          />
        </Form.Item>
      )}
      {kind === 'value' && (
        <>
          <Form.Item name="value" rules={required}>
            <InputNumber placeholder={t.doubt.value} data-testid="answer-value" />
          </Form.Item>
          <Form.Item name="unit">
            <Input className="answer-unit" placeholder={t.doubt.unit} maxLength={20} />
          </Form.Item>
          <Form.Item name="source" rules={required}>
            <Input placeholder={t.doubt.source} maxLength={100} data-testid="answer-source" />
          </Form.Item>
        </>
      )}
      <Button htmlType="submit" size="small" type="primary" ghost loading={busy} data-testid="answer-submit">
        {t.doubt.submit}
      </Button>
    </Form>
  );
}
