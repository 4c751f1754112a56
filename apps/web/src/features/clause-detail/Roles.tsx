import { Tag } from 'antd';
import type { RoleView } from '../../api/types';
import { useWords } from '../../i18n/language';
import { wordOf } from '../../i18n/word-of';
import { rolesByTail } from './roles-by-tail';

/** Who carries what, tail by tail as the plan has it. */
export function Roles({ roles }: { roles: RoleView[] }) {
  const { t } = useWords();
  const tails = rolesByTail(roles);
  return tails.map(({ segment, groups }) => (
    <div key={segment} className="clause-tail">
      {tails.length > 1 && <h3 className="quiet">{t.clause.segment(segment)}</h3>}
      <dl>
        {groups.map(({ role, members }) => (
          <div key={role}>
            <dt>{wordOf(t.role, role)}</dt>
            <dd>
              {members.map((member, index) => (
                <RoleName key={index} member={member} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  ));
}

function RoleName({ member }: { member: RoleView }) {
  const { t } = useWords();
  if (member.openList) return <span className="quiet">{t.clause.openList}</span>;
  const renamed = member.written !== member.body;
  return (
    <Tag variant="outlined" title={renamed ? t.clause.writtenAs(member.written) : undefined}>
      {member.body}
      {renamed && <span className="quiet"> ({member.written})</span>}
    </Tag>
  );
}
