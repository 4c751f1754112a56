import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { useWords } from '../../i18n/language';

const KINDS = '.docx,.doc,.wps,.pdf,.ofd,.xlsx,.html,.htm,.txt';

export function FileTab({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useWords();
  return (
    <Upload.Dragger
      accept={KINDS}
      showUploadList={false}
      beforeUpload={(file) => {
        onFile(file);
        return false;
      }}
      data-testid="import-file"
    >
      <p className="ant-upload-drag-icon">
        <InboxOutlined />
      </p>
      <p>{t.plan.importHint}</p>
      <p className="quiet">{t.plan.importKinds}</p>
    </Upload.Dragger>
  );
}
