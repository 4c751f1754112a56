import { InboxOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Modal, Spin, Upload } from 'antd';
import { useNavigate } from 'react-router';
import { importPlan } from '../../api/commands';
import { keys } from '../../api/queries';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useWords } from '../../i18n/language';

/** Takes a plan document and goes on to the page that shows what was read from it. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const importing = useMutation({
    mutationFn: importPlan,
    onSuccess: async ({ planId }) => {
      await queries.invalidateQueries({ queryKey: keys.plans });
      await navigate(`/plans/${planId}/source`);
    },
  });
  return (
    <Modal open title={t.plan.import} footer={null} onCancel={onClose}>
      <ProblemAlert error={importing.error} />
      <Spin spinning={importing.isPending} description={t.plan.importing}>
        <Upload.Dragger
          accept=".txt,.docx"
          showUploadList={false}
          beforeUpload={(file) => {
            importing.mutate(file);
            return false;
          }}
          data-testid="import-file"
        >
          <p className="ant-upload-drag-icon">
            <InboxOutlined />
          </p>
          <p>{t.plan.importHint}</p>
          <p className="quiet">{t.plan.importNote}</p>
        </Upload.Dragger>
      </Spin>
    </Modal>
  );
}
