import { UploadOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { lazy, Suspense } from 'react';
import { useCommand } from '../../components/use-command';

/** Loaded where a sheet was refused. */
const RefusedSheet = lazy(async () => ({ default: (await import('./RefusedSheet')).RefusedSheet }));

interface Props<Output> {
  label: string;
  testId: string;
  run: (file: File) => Promise<Output>;
  done: (output: Output) => string;
}

/** Chooses a sheet and sends it. A broken one is refused as a whole, and every fault is named by its cell. */
export function SheetUpload<Output>({ label, testId, run, done }: Props<Output>) {
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
      {sending.error !== null && (
        <Suspense fallback={null}>
          <RefusedSheet error={sending.error} onClose={sending.reset} />
        </Suspense>
      )}
    </>
  );
}
