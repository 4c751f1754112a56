import { Form, Input, Select } from 'antd';
import { markDocument } from '../../api/commands';
import type { DocumentView, Marks } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';
import { marksOf, type MarksForm } from './marks-of-form';

const choices = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** Chooses how far a paper is published, how secret and how urgent it is, and records that the county government agreed. */
export function MarksDialog({ paper, onClose }: { paper: DocumentView; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<MarksForm>();
  const marking = useCommand({
    run: (marks: Marks) => markDocument(paper.id, marks),
    done: t.signOff.marked,
    onDone: onClose,
  });
  const { publicity, secrecy, urgency } = paper.marks;
  const none = { value: '', label: t.signOff.noMark };
  return (
    <WorkModal
      title={t.signOff.markTitle}
      confirm={t.signOff.mark}
      confirmTestId="marks-confirm"
      pending={marking.isPending}
      error={marking.error}
      draft={{ of: `marks.${paper.id}`, form, command: marking }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          publicity: publicity ?? undefined,
          secrecy: secrecy?.level ?? '',
          period: secrecy?.period ?? '',
          urgency: urgency ?? '',
        }}
        onFinish={(values) => marking.mutate(marksOf(values))}
      >
        <Form.Item name="publicity" label={t.signOff.publicity}>
          <Select options={choices(['主动公开', '依申请公开', '不予公开'])} />
        </Form.Item>
        <Form.Item name="secrecy" label={t.signOff.secrecy}>
          <Select options={[none, ...choices(['秘密', '机密', '绝密'])]} />
        </Form.Item>
        <Form.Item name="period" label={t.signOff.secrecyPeriod}>
          <Input />
        </Form.Item>
        <Form.Item name="urgency" label={t.signOff.urgency}>
          <Select options={[none, ...choices(['加急', '特急'])]} />
        </Form.Item>
        <Form.Item name="consentBy" label={t.signOff.consentBy}>
          <Input data-testid="consent-by" />
        </Form.Item>
        <Form.Item name="consentOn" label={t.signOff.consentOn}>
          <Input data-testid="consent-on" placeholder="2026-11-30" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
