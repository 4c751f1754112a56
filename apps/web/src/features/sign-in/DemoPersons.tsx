import { useMutation } from '@tanstack/react-query';
import { signInAsDemoPerson } from '../../api/commands';
import type { DemoPerson, Session } from '../../api/types';
import { Panel } from '../../components/Panel';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useDoorWords } from '../../i18n/language';
import { wordOf } from '../../i18n/word-of';
import { groupByRole } from './group-by-role';

interface Props {
  persons: readonly DemoPerson[];
  onEntered: (person: Session) => void;
}

/** One click instead of a password. The API offers this only in the demo. */
export function DemoPersons({ persons, onEntered }: Props) {
  const { t } = useDoorWords();
  const entry = useMutation({ mutationFn: signInAsDemoPerson, onSuccess: onEntered });
  return (
    <Panel title={t.signIn.demoTitle} extra={<span className="quiet">{t.signIn.demoNote}</span>}>
      <ProblemAlert error={entry.error} />
      <div className="demo-groups">
        {groupByRole(persons).map(({ role, members }) => (
          <section key={role} className={members.length > 1 ? 'demo-group demo-group-wide' : 'demo-group'}>
            <h3>{wordOf(t.accountRole, role)}</h3>
            <div className="demo-persons">
              {members.map((person) => (
                <button
                  key={person.username}
                  type="button"
                  className="demo-person"
                  disabled={entry.isPending}
                  onClick={() => entry.mutate(person.username)}
                  data-testid="demo-person"
                  data-username={person.username}
                  data-role={person.role}
                >
                  <strong>{person.name}</strong>
                  <span className="quiet">{[person.body, person.post].filter(Boolean).join(' ')}</span>
                </button>
              ))}
            </div>
          </section>
        ))}
      </div>
    </Panel>
  );
}
