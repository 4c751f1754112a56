import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { draftPaper } from '../../api/commands';
import { usePaperCandidates } from '../../api/queries';
import type { PaperCandidate } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

/** Has a paper drafted from the record: a person chooses what it is about and types nothing. */
export function DraftPaper({ planId, onDrafted }: { planId: number; onDrafted: (documentId: number) => void }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ at: number }>();
  const { data: candidates = [], error } = usePaperCandidates(planId, open);
  const drafting = useCommand({
    run: (one: PaperCandidate) => draftPaper(planId, one),
    done: t.signOff.drafted,
    onDone: ({ documentId }) => {
      setOpen(false);
      onDrafted(documentId);
    },
  });
  return (
    <>
      <Button onClick={() => setOpen(true)} data-testid="draft-paper">
        {t.signOff.draftPaper}
      </Button>
      {open && (
        <WorkModal
          title={t.signOff.draftPaper}
          confirm={t.signOff.draftPaper}
          confirmTestId="draft-paper-confirm"
          pending={drafting.isPending}
          error={drafting.error ?? error}
          draft={{ of: `paper.${planId}`, form, command: drafting }}
          onConfirm={form.submit}
          onClose={() => setOpen(false)}
        >
          <p className="quiet">{t.signOff.draftPaperNote}</p>
          <Form form={form} layout="vertical" onFinish={({ at }) => drafting.mutate(candidates[at])}>
            <Form.Item
              name="at"
              label={t.signOff.paperAbout}
              rules={[{ required: true, message: t.signOff.paperAbout }]}
            >
              <Select
                showSearch
                optionFilterProp="label"
                data-testid="draft-paper-about"
                options={candidates.map(({ about }, value) => ({ value, label: about }))}
              />
            </Form.Item>
          </Form>
        </WorkModal>
      )}
    </>
  );
}
