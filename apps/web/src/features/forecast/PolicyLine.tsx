import { useState } from 'react';
import { Button, Form, Input } from 'antd';
import { Link } from 'react-router';
import { adoptPolicy } from '../../api/commands';
import type { PolicyVersion } from '../../api/types';
import { useCommand } from '../../components/use-command';
import { versionName } from '../../components/version-name';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

/** By which version of the ladders the plan runs; whoever may moves it to another one, with a reason. */
export function PolicyLine({ planId, versions }: { planId: number; versions: readonly PolicyVersion[] }) {
  const { t } = useWords();
  const [wanted, setWanted] = useState<string | null>(null);
  const present = versions.find((one) => one.present);
  return (
    <p className="forecast-policy">
      {present && t.forecast.runsBy(versionName(present.version), present.validFrom)}{' '}
      <Link to={`/plans/${planId}/ladders`} data-testid="open-ladders">
        {t.ladders.open}
      </Link>{' '}
      {versions
        .filter(({ mayAdopt }) => mayAdopt)
        .map(({ version }) => (
          <Button key={version} size="small" onClick={() => setWanted(version)} data-testid="adopt-policy">
            {t.forecast.adopt(versionName(version))}
          </Button>
        ))}
      {wanted !== null && <AdoptDialog planId={planId} version={wanted} onClose={() => setWanted(null)} />}
    </p>
  );
}

function AdoptDialog({ planId, version, onClose }: { planId: number; version: string; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<{ reason: string }>();
  const adopting = useCommand({
    run: ({ reason }: { reason: string }) => adoptPolicy(planId, { version, reason }),
    done: t.work.done,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={t.forecast.adopt(versionName(version))}
      confirm={t.work.confirm}
      confirmTestId="adopt-confirm"
      pending={adopting.isPending}
      error={adopting.error}
      draft={{ of: `adopt.${planId}`, form, command: adopting }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <p>{t.forecast.adoptMeans}</p>
      <Form form={form} layout="vertical" onFinish={(filled) => adopting.mutate(filled)}>
        <Form.Item
          name="reason"
          label={t.work.reason}
          rules={[{ required: true, whitespace: true, message: t.work.textRequired }]}
        >
          <Input.TextArea rows={3} />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
