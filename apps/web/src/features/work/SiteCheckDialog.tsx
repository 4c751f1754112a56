import { Form, Input, Radio } from 'antd';
import { recordSiteCheck } from '../../api/commands';
import { DayField } from '../../components/DayField';
import { Loaded } from '../../components/Loaded';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { EvidenceField } from '../../components/report/EvidenceField';
import { ObligationSummary } from '../../components/ObligationSummary';
import { useObligation } from '../../components/use-work-subject';
import type { WorkItem } from '../../components/work-item';
import { WorkModal } from '../../components/dialog/WorkModal';

interface Filled {
  inspectors: string;
  checkedOn: string;
  place: string;
  findings: string;
  conclusion: 'confirmed' | 'not-confirmed';
  evidence?: File[];
}

/** 现场核查记录: who went where and when, what was found, and whether it is as reported. */
export function SiteCheckDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Filled>();
  const { query, clause, obligation } = useObligation(item);
  const recording = useCommand({
    run: ({ evidence, ...written }: Filled) => recordSiteCheck(item.obligationId ?? 0, written, evidence ?? []),
    done: t.work.done,
    onDone: onClose,
  });
  const required = [{ required: true, whitespace: true, message: t.signIn.required }];
  return (
    <WorkModal
      title={t.checks.siteTitle}
      confirm={t.work.confirm}
      confirmTestId="site-check-confirm"
      pending={recording.isPending}
      error={recording.error}
      ready={obligation !== undefined}
      draft={{ of: `site-check.${item.obligationId}`, form, command: recording }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <Loaded query={query}>
        {(shown) => (obligation ? <ObligationSummary clause={shown} obligation={obligation} /> : <p>{t.work.gone}</p>)}
      </Loaded>
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => recording.mutate(filled)}>
        <Form.Item name="inspectors" label={t.checks.inspectors} rules={required}>
          <Input data-testid="site-inspectors" />
        </Form.Item>
        <Form.Item name="checkedOn" label={t.checks.checkedOn} rules={required}>
          <DayField max={clause?.today} data-testid="site-day" />
        </Form.Item>
        <Form.Item name="place" label={t.checks.place} rules={required}>
          <Input data-testid="site-place" />
        </Form.Item>
        <Form.Item name="findings" label={t.checks.findings} rules={required}>
          <Input.TextArea rows={4} data-testid="site-findings" />
        </Form.Item>
        <Form.Item
          name="conclusion"
          label={t.checks.conclusion}
          extra={t.checks.reopens}
          rules={[{ required: true, message: t.signIn.required }]}
        >
          <Radio.Group optionType="button" buttonStyle="solid">
            {(['confirmed', 'not-confirmed'] as const).map((value) => (
              <Radio.Button key={value} value={value} data-testid={`site-${value}`}>
                {t.checks.conclusions[value]}
              </Radio.Button>
            ))}
          </Radio.Group>
        </Form.Item>
        <Form.Item name="evidence" label={t.work.evidence}>
          <EvidenceField />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
