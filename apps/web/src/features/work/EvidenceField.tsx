import { UploadOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { useWords } from '../../i18n/language';

interface Props {
  /** Given by the form. */
  id?: string;
  value?: File[];
  onChange?: (files: File[]) => void;
}

/** Files to go with a report. They stay here until the report is filed. */
export function EvidenceField({ id, value = [], onChange }: Props) {
  const { t } = useWords();
  return (
    <Upload
      id={id}
      multiple
      fileList={value.map((file, index) => ({ uid: String(index), name: file.name, size: file.size }))}
      beforeUpload={(_, batch) => {
        // antd asks once for each file of a batch; the first question takes them all.
        if (batch[0] === _) onChange?.([...value, ...batch]);
        return false;
      }}
      onRemove={({ uid }) => onChange?.(value.filter((_, index) => String(index) !== uid))}
    >
      <Button icon={<UploadOutlined />}>{t.work.chooseFiles}</Button>
    </Upload>
  );
}
