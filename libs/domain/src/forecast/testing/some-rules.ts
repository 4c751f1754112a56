import { forecastRules } from '@app/use-cases/forecast-rules';
import { loadSettings } from '@app/use-cases/settings';
import type { ReportingPolicy } from '../../clause';
import type { Rules } from '../world';

/** The rules as they lie in `config/`, with what a test changes in them. */
export function someRules(changes: Partial<Rules> = {}): Rules & { reporting: ReportingPolicy } {
  return { ...forecastRules(loadSettings({ DUBAN_STATE_DIR: '.' })), ...changes };
}
