import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { useSession } from '../../api/queries';
import { Menu, type MenuGroup } from '../../components/floating/Menu';
import { useWords } from '../../i18n/language';
import { useTextSize } from '../../components/text-size';
import { useLeave } from './use-leave';

/** Who is signed in, what belongs to this person alone, and the way out. */
export function OwnMenu() {
  const { t, language, setLanguage } = useWords();
  const person = useSession().data;
  const { large, toggle } = useTextSize();
  const leave = useLeave();
  const own: MenuGroup = {
    key: 'own',
    items: [
      { key: 'account', label: t.shell.account, to: '/account' },
      { key: 'size', label: large ? t.shell.normalText : t.shell.largeText, run: toggle },
      {
        key: 'language',
        label: t.app.language,
        lang: language === 'zh' ? 'en' : 'zh-CN',
        run: () => setLanguage(language === 'zh' ? 'en' : 'zh'),
      },
    ],
  };
  const out: MenuGroup = {
    key: 'out',
    items: [{ key: 'leave', label: t.app.signOut, testId: 'sign-out', run: () => void leave() }],
  };
  if (!person) return null;
  const post = [person.body, person.post].filter(Boolean).join(' ');
  return (
    <Menu groups={[own, out]} side="right">
      {(opener) => (
        <button type="button" className="own-menu" data-testid="person" {...opener}>
          <UserOutlined aria-hidden />
          <span className="own-menu-words">
            <strong>{person.name}</strong>
            <span className="own-menu-post">{post}</span>
          </span>
          <DownOutlined aria-hidden className="own-menu-more" />
        </button>
      )}
    </Menu>
  );
}
