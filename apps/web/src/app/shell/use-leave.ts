import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { signOut } from '../../api/commands';
import { forgetPerson } from '../../components/session-end';

/** Ends the session, and forgets what was shown in it. */
export function useLeave(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await signOut().catch(() => undefined);
    forgetPerson(queries);
    await navigate('/sign-in');
  };
}
