import {
  AppstoreOutlined,
  AuditOutlined,
  BarChartOutlined,
  CheckSquareOutlined,
  FileTextOutlined,
  FlagOutlined,
  ReadOutlined,
  SettingOutlined,
  TrophyOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { SectionKey } from '../../i18n/section-keys';

const ICONS: Record<SectionKey, ComponentType<{ 'aria-hidden': true }>> = {
  workbench: AppstoreOutlined,
  inbox: CheckSquareOutlined,
  matters: FlagOutlined,
  papers: FileTextOutlined,
  cases: AuditOutlined,
  scores: TrophyOutlined,
  statistics: BarChartOutlined,
  plans: ReadOutlined,
  system: SettingOutlined,
};

export function SectionIcon({ of }: { of: SectionKey }) {
  const Icon = ICONS[of];
  return <Icon aria-hidden />;
}
