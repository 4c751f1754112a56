import { AutoComplete, Button, Form, Input, InputNumber, Segmented, Select } from 'antd';
import { useState } from 'react';
import { correctReading } from '../../api/commands';
import type { CorrectionGiven, CorrectionKind } from '../../api/types';
import { DayField } from '../../components/DayField';
import { AskBeforeLeaving } from '../../components/leaving/AskBeforeLeaving';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import type { SelectedWords } from './selected-words';

interface Props {
  planId: number;
  selected: SelectedWords;
  /** The bodies the plan names, to choose from. */
  bodies: readonly string[];
  onDone: () => void;
}

const KINDS: CorrectionKind[] = ['clause', 'role', 'date', 'figure', 'none'];
const ROLES = ['lead', 'responsible', 'executor', 'participant', 'cooperator'] as const;
const OPERATORS = ['>=', '<=', '=', '~'] as const;

/** What the selected words are: the kind, with the few fields that belong to it. */
export function CorrectionForm({ planId, selected, bodies, onDone }: Props) {
  const { t } = useWords();
  const [form] = Form.useForm();
  const [kind, setKind] = useState<CorrectionKind>(selected.words.length > 40 ? 'clause' : 'role');
  const correcting = useCommand({
    run: (correction: CorrectionGiven) => correctReading(planId, correction),
    done: t.correction.done,
    onDone,
  });
  const required = [{ required: true, message: t.signIn.required }];
  const start = { role: 'lead', body: selected.words, holds: 'by', operator: '>=', of: 'role' };
  const finish = (fields: Omit<CorrectionGiven, 'kind' | 'span'>) =>
    correcting.mutate({ ...fields, kind, span: [selected.from, selected.to] });
  return (
    <Form
      form={form}
      layout="inline"
      size="small"
      className="answer-form correction-form"
      initialValues={start}
      onFinish={finish}
    >
      <AskBeforeLeaving isTyped={() => form.isFieldsTouched()} />
      <p>
        <span className="quiet">{t.correction.selected}</span> <q>{shortened(selected.words)}</q>
      </p>
      <Segmented
        size="small"
        value={kind}
        onChange={setKind}
        options={KINDS.map((value) => ({ value, label: t.correction.kinds[value] }))}
      />
      {kind === 'role' && (
        <>
          <Form.Item name="role" rules={required}>
            <Select
              aria-label={t.correction.role}
              options={ROLES.map((value) => ({ value, label: t.role[value] }))}
              popupMatchSelectWidth={false}
            />
          </Form.Item>
          <Form.Item name="body" rules={required}>
            <AutoComplete
              className="answer-body"
              placeholder={t.correction.body}
              options={bodies.map((value) => ({ value }))}
              data-testid="correction-body"
            />
          </Form.Item>
        </>
      )}
      {kind === 'date' && (
        <>
          <Form.Item name="date" rules={required}>
            <DayField aria-label={t.correction.date} data-testid="correction-date" />
          </Form.Item>
          <Form.Item name="holds">
            <Segmented
              size="small"
              options={(['by', 'from'] as const).map((value) => ({ value, label: t.correction.holds[value] }))}
            />
          </Form.Item>
        </>
      )}
      {kind === 'figure' && (
        <>
          <Form.Item name="indicator" rules={required}>
            <Input placeholder={t.correction.indicator} maxLength={100} data-testid="correction-indicator" />
          </Form.Item>
          <Form.Item name="operator">
            <Segmented size="small" options={[...OPERATORS]} />
          </Form.Item>
          <Form.Item name="value" rules={required}>
            <InputNumber placeholder={t.correction.value} data-testid="correction-value" />
          </Form.Item>
          <Form.Item name="unit">
            <Input className="answer-unit" placeholder={t.correction.unit} maxLength={20} />
          </Form.Item>
        </>
      )}
      {kind === 'none' && (
        <Form.Item name="of">
          <Segmented
            size="small"
            options={(['clause', 'role', 'date', 'figure'] as const).map((value) => ({
              value,
              label: t.correction.of[value],
            }))}
          />
        </Form.Item>
      )}
      <Button htmlType="submit" type="primary" loading={correcting.isPending} data-testid="correct">
        {t.correction.submit}
      </Button>
      <Button onClick={onDone}>{t.correction.cancel}</Button>
    </Form>
  );
}

const LONGEST_SHOWN = 60;
const shortened = (words: string): string =>
  words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN / 2)}…${words.slice(-LONGEST_SHOWN / 2)}` : words;
