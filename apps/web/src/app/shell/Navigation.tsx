import { Badge } from 'antd';
import { NavLink } from 'react-router';
import { useInbox, useSession } from '../../api/queries';
import { useWords } from '../../i18n/language';
import { useCurrentPlanId } from './current-plan';

export function Navigation() {
  const { t } = useWords();
  const planId = useCurrentPlanId();
  const role = useSession().data?.role ?? '';
  const waiting = useInbox(null).data?.total ?? 0;
  return (
    <nav className="navigation">
      <NavLink to="/plans" end>
        {t.nav.plans}
      </NavLink>
      {planId !== null && (
        <NavLink to={`/plans/${planId}`} end>
          {t.nav.board}
        </NavLink>
      )}
      <NavLink to="/inbox" data-testid="nav-inbox">
        {t.nav.inbox}
        <Badge count={waiting} overflowCount={999} size="small" className="navigation-count" />
      </NavLink>
      <NavLink to="/bodies" data-testid="nav-bodies">
        {t.bodies.nav}
      </NavLink>
      {planId !== null && (
        <>
          <NavLink to={`/plans/${planId}/documents`}>{t.nav.documents}</NavLink>
          <NavLink to={`/plans/${planId}/cases`}>{t.nav.cases}</NavLink>
          {role !== 'reader' && <NavLink to={`/plans/${planId}/reconsiderations`}>{t.reconsiderations.title}</NavLink>}
          <NavLink to={`/plans/${planId}/restrictions`}>{t.restrictions.title}</NavLink>
          <NavLink to={`/plans/${planId}/checks`}>{t.checks.title}</NavLink>
          <NavLink to={`/plans/${planId}/forecast`}>{t.nav.forecast}</NavLink>
          <NavLink to={`/plans/${planId}/scores`}>{t.nav.scores}</NavLink>
          <NavLink to={`/plans/${planId}/mails`}>{t.nav.mails}</NavLink>
          {role !== 'reader' && <NavLink to={`/plans/${planId}/lifetime`}>{t.lifetime.title}</NavLink>}
          {['county-office', 'organization'].includes(role) && (
            <NavLink to={`/plans/${planId}/referrals`}>{t.referrals.title}</NavLink>
          )}
          <NavLink to={`/plans/${planId}/record`}>{t.audit.nav}</NavLink>
        </>
      )}
    </nav>
  );
}
