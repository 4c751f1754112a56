import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { beginElsewhere } from '../../api/commands';
import { useSignInWays } from '../../api/queries';
import { Panel } from '../../components/Panel';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useDoorWords } from '../../i18n/language';

/** The app of the platform vouches for its user without a word, so a link from a message leads on by one tap. */
const INSIDE = /wxwork/i;

/** Signing in through somebody else who vouches for the person; nothing where nobody is set up. */
export function Elsewhere({ to, atOnce }: { to: string; atOnce: boolean }) {
  const { t } = useDoorWords();
  const ways = useSignInWays().data ?? [];
  const going = useMutation({
    mutationFn: (way: string) => beginElsewhere(way, to),
    onSuccess: ({ url }) => location.assign(url),
  });
  const asked = useRef(false);
  const own = ways.find(({ id }) => id === 'wecom');
  const { mutate } = going;
  useEffect(() => {
    if (!own || !atOnce || asked.current || !INSIDE.test(navigator.userAgent)) return;
    asked.current = true;
    mutate(own.id);
  }, [own, atOnce, mutate]);
  if (ways.length === 0) return null;
  return (
    <Panel title={t.signIn.elsewhere}>
      <div className="sign-in-elsewhere">
        {ways.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="button button-block"
            disabled={going.isPending}
            onClick={() => going.mutate(id)}
            data-testid={`sign-in-with-${id}`}
          >
            {t.signIn.with(name)}
          </button>
        ))}
      </div>
      <ProblemAlert error={going.error} />
    </Panel>
  );
}
