import { Descriptions } from 'antd';
import type { ParsedPlan } from '@app/domain/plan-text/parsed-plan';
import { useWords } from '../../i18n/language';

export function PlanFields({ parsed }: { parsed: ParsedPlan }) {
  const { t } = useWords();
  const field = (label: string, value: string | null) => ({
    label,
    children: value ?? <span className="due-late">{t.source.unread}</span>,
  });
  return (
    <Descriptions
      size="small"
      column={1}
      bordered
      items={[
        field(t.plan.name, parsed.title),
        field(t.plan.documentNumber, parsed.documentNumber),
        field(t.plan.issuer, parsed.issuer),
        field(t.plan.issuedOn, parsed.issuedOn),
        field(t.plan.publicity, parsed.publicity),
      ]}
    />
  );
}
