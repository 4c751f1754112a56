import { Modal, Spin, Tabs } from 'antd';
import { useNavigate } from 'react-router';
import { importPlan, importPlanText } from '../../api/commands';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { FileTab } from './FileTab';
import { PasteTab } from './PasteTab';

/** Takes a plan document or its text and goes on to the page that shows what was read from it. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const importing = useCommand({
    run: (plan: File | string) => (typeof plan === 'string' ? importPlanText(plan) : importPlan(plan)),
    done: null,
    onDone: ({ planId }) => void navigate(`/plans/${planId}/source`),
  });
  return (
    <Modal open title={t.plan.import} footer={null} onCancel={onClose}>
      <ProblemAlert error={importing.error} />
      <Spin spinning={importing.isPending} description={t.plan.importing}>
        <Tabs
          items={[
            { key: 'file', label: t.plan.importFile, children: <FileTab onFile={importing.mutate} /> },
            { key: 'paste', label: t.plan.importPaste, children: <PasteTab onText={importing.mutate} /> },
          ]}
          onChange={importing.reset}
        />
        <p className="quiet">{t.plan.importNote}</p>
      </Spin>
    </Modal>
  );
}
