import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { Dropdown, type MenuProps } from 'antd';
import { Link } from 'react-router';
import { useSession } from '../../api/queries';
import { useWords } from '../../i18n/language';
import { useTextSize } from '../text-size';
import { useLeave } from './use-leave';

/** Who is signed in, what belongs to this person alone, and the way out. */
export function OwnMenu() {
  const { t, language, setLanguage } = useWords();
  const person = useSession().data;
  const { large, toggle } = useTextSize();
  const leave = useLeave();
  const items: MenuProps['items'] = [
    { key: 'account', label: <Link to="/account">{t.shell.account}</Link> },
    { key: 'size', label: large ? t.shell.normalText : t.shell.largeText, onClick: toggle },
    {
      key: 'language',
      label: <span lang={language === 'zh' ? 'en' : 'zh-CN'}>{t.app.language}</span>,
      onClick: () => setLanguage(language === 'zh' ? 'en' : 'zh'),
    },
    { type: 'divider' },
    { key: 'leave', label: <span data-testid="sign-out">{t.app.signOut}</span>, onClick: () => void leave() },
  ];
  if (!person) return null;
  return (
    <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
      <button type="button" className="own-menu" aria-haspopup="menu" data-testid="person">
        <UserOutlined aria-hidden />
        <span className="own-menu-words">
          <strong>{person.name}</strong>
          <span className="own-menu-post">{[person.body, person.post].filter(Boolean).join(' ')}</span>
        </span>
        <DownOutlined aria-hidden className="own-menu-more" />
      </button>
    </Dropdown>
  );
}
