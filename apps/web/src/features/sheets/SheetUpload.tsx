import { UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useRef } from 'react';
import { useCommand } from '../../components/use-command';

/** Loaded where a sheet was refused. */
const RefusedSheet = lazy(async () => ({ default: (await import('./RefusedSheet')).RefusedSheet }));

interface Props<Output> {
  label: string;
  testId: string;
  size?: 'small';
  run: (file: File) => Promise<Output>;
  done: (output: Output) => string;
}

/** Chooses a sheet and sends it. A broken one is refused as a whole, and every fault is named by its cell. */
export function SheetUpload<Output>({ label, testId, size, run, done }: Props<Output>) {
  const sending = useCommand<File, Output>({ run, done });
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        accept=".xlsx"
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = ''; // the same file can be chosen again
          if (file) sending.mutate(file);
        }}
      />
      <Button
        size={size}
        icon={<UploadOutlined />}
        loading={sending.isPending}
        onClick={() => field.current?.click()}
        data-testid={testId}
      >
        {label}
      </Button>
      {sending.error !== null && (
        <Suspense fallback={null}>
          <RefusedSheet error={sending.error} onClose={sending.reset} />
        </Suspense>
      )}
    </>
  );
}
