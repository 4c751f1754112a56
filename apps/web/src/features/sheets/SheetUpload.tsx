import { UploadOutlined } from '@ant-design/icons';
import { Button, Modal, Upload } from 'antd';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { SheetFaults } from './SheetFaults';

interface Props<Output> {
  label: string;
  testId: string;
  run: (file: File) => Promise<Output>;
  done: (output: Output) => string;
}

/** Chooses a sheet and sends it. A broken one is refused as a whole, and every fault is named by its cell. */
export function SheetUpload<Output>({ label, testId, run, done }: Props<Output>) {
  const { t } = useWords();
  const sending = useCommand<File, Output>({ run, done });
  return (
    <>
      <Upload
        accept=".xlsx"
        showUploadList={false}
        beforeUpload={(file) => {
          sending.mutate(file);
          return false;
        }}
      >
        <Button size="small" icon={<UploadOutlined />} loading={sending.isPending} data-testid={testId}>
          {label}
        </Button>
      </Upload>
      <Modal
        open={sending.error !== null}
        title={t.sheets.refused}
        onCancel={sending.reset}
        onOk={sending.reset}
        okText={t.app.close}
        footer={(_, { OkBtn }) => <OkBtn />}
      >
        <SheetFaults error={sending.error} />
      </Modal>
    </>
  );
}
