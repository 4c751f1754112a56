import { useState } from 'react';
import { Button, Input, Modal, Typography } from 'antd';
import { Link } from 'react-router';
import { adoptPolicy } from '../../api/commands';
import type { PolicyVersion } from '../../api/types';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';

/** By which version of the ladders the plan runs; whoever may moves it to another one, with a reason. */
export function PolicyLine({ planId, versions }: { planId: number; versions: readonly PolicyVersion[] }) {
  const { t } = useWords();
  const [wanted, setWanted] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const close = () => {
    setWanted(null);
    setReason('');
  };
  const adopting = useCommand({
    run: () => adoptPolicy(planId, { version: wanted!, reason }),
    done: t.work.done,
    onDone: close,
  });
  const present = versions.find((one) => one.present);
  return (
    <Typography.Paragraph>
      {present && t.forecast.runsBy(present.version, present.validFrom)}{' '}
      <Link to={`/plans/${planId}/ladders`} data-testid="open-ladders">
        {t.ladders.open}
      </Link>{' '}
      {versions
        .filter(({ mayAdopt }) => mayAdopt)
        .map(({ version }) => (
          <Button key={version} size="small" onClick={() => setWanted(version)} data-testid="adopt-policy">
            {t.forecast.adopt(version)}
          </Button>
        ))}
      <Modal
        open={wanted !== null}
        title={wanted && t.forecast.adopt(wanted)}
        okText={t.work.confirm}
        okButtonProps={{ disabled: reason.trim() === '', loading: adopting.isPending }}
        onOk={() => adopting.mutate()}
        onCancel={close}
      >
        <p>{t.forecast.adoptMeans}</p>
        <Input.TextArea
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          aria-label={t.work.reason}
        />
        {adopting.error && <ProblemAlert error={adopting.error} />}
      </Modal>
    </Typography.Paragraph>
  );
}
