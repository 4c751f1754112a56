import { usePlans, useSession } from '../../api/queries';
import { useWords } from '../../i18n/language';
import { useWorld } from '../../components/use-world';
import { inWorld } from '../../components/world';
import { useCurrentPlanId } from './current-plan';
import { sectionsFor, type Section } from './places';

/** Where the signed-in person can go; nowhere else than to the own account before the first password is changed. */
export function useSections(): Section[] {
  const { t } = useWords();
  const planId = useCurrentPlanId();
  const person = useSession().data;
  const world = useWorld();
  const plans = usePlans().data ?? [];
  if (!person || person.passwordDue) return [];
  return sectionsFor({ planId, role: person.role, world, at: (path) => inWorld(path, world, plans) }, t);
}
