import { forecastRules } from '@app/use-cases/forecast/forecast-rules';
import { loadSettings } from '@app/use-cases/settings';
import type { ReportingPolicy } from '../../clause';
import { withPlanBases } from '../../escalation';
import type { Rules } from '../world';

/** The rules as they lie in `config/`, for a plan that has every clause a rung may rest on, with what a test changes in them. */
export function someRules(changes: Partial<Rules> = {}): Rules & { reporting: ReportingPolicy } {
  const rules = forecastRules(loadSettings({ DUBAN_STATE_DIR: '.' }));
  const own = { clause: 1, article: '第一条', restricts: true };
  const found = { supervision: own, accountability: own, 'early-warning': own };
  const legalBases = withPlanBases(rules.legalBases, { title: '工作方案' }, found);
  return { ...rules, legalBases, ...changes };
}
