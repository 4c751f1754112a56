import { Form } from 'antd';
import { drawSpotChecks } from '../../api/commands';
import { DayField } from '../../components/DayField';
import { useCommand } from '../../components/use-command';
import { NumberField } from '../../components/NumberField';
import { useNumberRules } from '../../components/use-number-rules';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

interface Filled {
  size: number;
  closedSince?: string;
  checkBy: string;
}

export function DrawDialog({ planId, onClose }: { planId: number; onClose: () => void }) {
  const { t } = useWords();
  const numberRules = useNumberRules();
  const [form] = Form.useForm<Filled>();
  const drawing = useCommand({
    run: ({ size, closedSince, checkBy }: Filled) =>
      drawSpotChecks(planId, { size, checkBy, ...(closedSince ? { closedSince } : {}) }),
    done: t.work.done,
    onDone: onClose,
  });
  const required = [{ required: true, message: t.signIn.required }];
  return (
    <WorkModal
      title={t.checks.drawTitle}
      confirm={t.checks.confirmDraw}
      confirmTestId="draw-confirm"
      pending={drawing.isPending}
      error={drawing.error}
      draft={{ of: `draw.${planId}`, form, command: drawing }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="quiet">{t.checks.drawNote}</p>
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={{ size: 5 }}
        onFinish={(filled) => drawing.mutate(filled)}
      >
        <Form.Item name="size" label={t.checks.size} rules={numberRules({ min: 1, max: 100, whole: true })}>
          <NumberField data-testid="draw-size" />
        </Form.Item>
        <Form.Item name="closedSince" label={t.checks.closedSince}>
          <DayField data-testid="draw-since" />
        </Form.Item>
        <Form.Item name="checkBy" label={t.checks.checkBy} rules={required}>
          <DayField data-testid="draw-check-by" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
