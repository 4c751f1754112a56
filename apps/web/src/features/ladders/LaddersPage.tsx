import { Typography } from 'antd';
import { useParams } from 'react-router';
import { useLadders } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { versionName } from '../../components/version-name';
import { useWords } from '../../i18n/language';
import { LadderTable } from './LadderTable';

const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const;

/** 督办阶梯: every rung of the version by which the plan runs. */
export function LaddersPage() {
  const { t } = useWords();
  const ladders = useLadders(Number(useParams().planId));
  return (
    <>
      <PageTitle>{t.ladders.title}</PageTitle>
      <Loaded query={ladders}>
        {({ version, validFrom, rungs }) => (
          <>
            <Typography.Paragraph type="secondary">
              {t.ladders.runsBy(versionName(version), validFrom)}
            </Typography.Paragraph>
            {LETTERS.map((letter) => (
              <section key={letter} aria-label={`${letter} ${t.ladders.names[letter]}`}>
                <Typography.Title level={4}>
                  {letter} {t.ladders.names[letter]}
                </Typography.Title>
                <LadderTable rungs={rungs.filter(({ ladder }) => ladder === letter)} />
              </section>
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}
