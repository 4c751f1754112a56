import { useParams } from 'react-router';
import { useReferrals } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';
import { ReferralCard } from './ReferralCard';

/** 移送: what was handed, or may be, to the competent organ; for the few who may know of it. */
export function ReferralsPage() {
  const { t } = useWords();
  const planId = Number(useParams().planId);
  const query = useReferrals(planId);
  return (
    <Loaded query={query}>
      {({ referrals, organs }) => (
        <>
          <PageTitle>{t.referrals.title}</PageTitle>
          <p className={referrals.length === 0 ? 'panel quiet' : 'note'}>
            {referrals.length === 0 ? t.referrals.none : t.referrals.note}
          </p>
          {referrals.map((referral) => (
            <ReferralCard key={referral.id} planId={planId} referral={referral} organs={organs} />
          ))}
        </>
      )}
    </Loaded>
  );
}
