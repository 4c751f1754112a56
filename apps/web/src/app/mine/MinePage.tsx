import { Button } from 'antd';
import { Link } from 'react-router';
import { useSession } from '../../api/queries';
import { useSections } from '../shell/use-sections';
import { useLeave } from '../shell/use-leave';
import { useTextSize } from '../../components/text-size';
import { LanguageButton } from '../../components/LanguageButton';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';
import './mine.css';

/** Everything a phone has no room for in its four tabs: who I am, and every page I can go to. */
export function MinePage() {
  const { t } = useWords();
  const person = useSession().data;
  const sections = useSections();
  const { large, toggle } = useTextSize();
  const leave = useLeave();
  return (
    <>
      <PageTitle aside={[person?.body, person?.post].filter(Boolean).join(' ')}>{person?.name}</PageTitle>
      <div className="mine-acts">
        <Link to="/account">{t.shell.account}</Link>
        <Button onClick={toggle}>{large ? t.shell.normalText : t.shell.largeText}</Button>
        <LanguageButton />
        <Button onClick={() => void leave()}>{t.app.signOut}</Button>
      </div>
      <div className="mine-sections">
        {sections.map(({ key, label, places }) => (
          <section key={key} className="panel">
            {places.length === 1 ? (
              <h2>
                <Link to={places[0].to}>{label}</Link>
              </h2>
            ) : (
              <>
                <h2>{label}</h2>
                <ul className="plain-list">
                  {places.map(({ to, label: name }) => (
                    <li key={to}>
                      <Link to={to}>{name}</Link>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
        ))}
      </div>
    </>
  );
}
