import { Form, Input } from 'antd';
import { reviseDocument } from '../../api/commands';
import type { DocumentView } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';
import { changedWording } from './changed-wording';

interface Revision {
  changed: string;
  /** In the order of the wording of the paper. */
  texts?: string[];
}

/** Corrects what people wrote in a draft that was sent back, says what was changed, and presents it again. */
export function ReviseDialog({ paper, onClose }: { paper: DocumentView; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Revision>();
  const revising = useCommand({
    run: ({ changed, texts = [] }: Revision) =>
      reviseDocument(paper.id, { changed, wording: changedWording(paper.wording, texts) }),
    done: t.signOff.revised,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={t.signOff.reviseTitle}
      confirm={t.signOff.revise}
      confirmTestId="revise-confirm"
      pending={revising.isPending}
      error={revising.error}
      draft={{ of: `revise.${paper.id}`, form, command: revising }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p className="quiet">{paper.wording.length > 0 ? t.signOff.reviseNote : t.signOff.noWording}</p>
      {paper.returnReason && (
        <p>
          {t.signOff.returnReason}：{paper.returnReason}
        </p>
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ texts: paper.wording.map(({ text }) => text) }}
        onFinish={(revision) => revising.mutate(revision)}
      >
        {paper.wording.map(({ place }, nth) => (
          <Form.Item key={place} name={['texts', nth]} rules={[{ required: true, whitespace: true }]}>
            <Input.TextArea autoSize aria-label={place} data-testid={`wording-${place}`} />
          </Form.Item>
        ))}
        <Form.Item
          name="changed"
          label={t.signOff.changed}
          rules={[{ required: true, whitespace: true, message: t.signOff.changedRequired }]}
        >
          <Input.TextArea rows={2} data-testid="revise-changed" />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
