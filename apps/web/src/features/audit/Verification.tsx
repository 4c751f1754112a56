import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { verifyChain } from '../../api/queries';
import { Panel } from '../../components/Panel';
import { ProblemAlert } from '../../components/ProblemAlert';
import { NumberField } from '../../components/NumberField';
import { useNumberRules } from '../../components/use-number-rules';
import { useWords } from '../../i18n/language';
import { ChainFaults } from './ChainFaults';

interface Kept {
  seq?: number | null;
  hash?: string;
}

/** Recomputes the chain when somebody asks for it, and looks for a head that was kept. */
export function Verification({ planId }: { planId: number }) {
  const { t } = useWords();
  const numberRules = useNumberRules();
  const verifying = useMutation({ mutationFn: (kept: Kept) => verifyChain(planId, kept.seq ?? null, kept.hash ?? '') });
  const found = verifying.data;
  return (
    <Panel title={t.audit.verify}>
      <Form<Kept> layout="inline" onFinish={(kept) => verifying.mutate(kept)}>
        <Form.Item name="seq" label={t.audit.kept} rules={numberRules({ min: 1, whole: true, optional: true })}>
          <NumberField placeholder={t.audit.keptSeq} data-testid="kept-seq" />
        </Form.Item>
        <Form.Item name="hash">
          <Input className="kept-hash" placeholder={t.audit.keptHash} maxLength={64} data-testid="kept-hash" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={verifying.isPending} data-testid="verify">
          {t.audit.verify}
        </Button>
      </Form>
      <ProblemAlert error={verifying.error} />
      {found && (
        <div data-testid="verified" data-faults={found.faultsInAll}>
          <Alert
            showIcon
            className="problem"
            type={found.faultsInAll === 0 ? 'success' : 'error'}
            title={found.faultsInAll === 0 ? t.audit.whole(found.events) : t.audit.faulty(found.faultsInAll)}
          />
          {found.keptHeadHolds !== null && (
            <Alert
              showIcon
              className="problem"
              type={found.keptHeadHolds ? 'success' : 'error'}
              title={found.keptHeadHolds ? t.audit.keptHolds : t.audit.keptGone}
            />
          )}
          {found.faults.length > 0 && <ChainFaults planId={planId} faults={found.faults} />}
        </div>
      )}
    </Panel>
  );
}
