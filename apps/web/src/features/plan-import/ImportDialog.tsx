import { Form, Spin, Tabs } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { importPlan, importPlanText } from '../../api/commands';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';
import { FileTab } from './FileTab';
import { PasteTab } from './PasteTab';

/** Takes a plan document or its text and goes on to the page that shows what was read from it. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [form] = Form.useForm<{ text?: string }>();
  const [tab, setTab] = useState('file');
  const text = Form.useWatch('text', { form, preserve: true }) ?? '';
  const importing = useCommand({
    run: (plan: File | string) => (typeof plan === 'string' ? importPlanText(plan) : importPlan(plan)),
    done: null,
    onDone: ({ planId }) => void navigate(`/plans/${planId}/source`),
  });
  return (
    <WorkModal
      title={t.plan.import}
      confirm={t.plan.importRead}
      confirmTestId="import-read"
      pending={importing.isPending}
      error={importing.error}
      ready={tab === 'paste' && text.trim() !== ''}
      draft={{ of: 'plan-import', form, command: importing }}
      onConfirm={() => importing.mutate(text)}
      onClose={onClose}
    >
      <Form form={form} layout="vertical">
        <Spin spinning={importing.isPending} description={t.plan.importing}>
          <Tabs
            activeKey={tab}
            items={[
              { key: 'file', label: t.plan.importFile, children: <FileTab onFile={importing.mutate} /> },
              { key: 'paste', label: t.plan.importPaste, children: <PasteTab />, forceRender: true },
            ]}
            onChange={(chosen) => {
              importing.reset();
              setTab(chosen);
            }}
          />
          <p className="quiet">{t.plan.importNote}</p>
        </Spin>
      </Form>
    </WorkModal>
  );
}
