/** What the screens ask. Keys begin with the plan, so that a command can refresh everything a plan shows. */
import { keepPreviousData, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { answer, api } from './client';
import type { Problem } from './problem';
import { worksWithPlans } from './roles';
import type { ForecastQuestion, PlanVersion, SecurityQuestion, Session, SourcePage, World } from './types';
import { wholeSource } from './whole-source';

/** A rehearsal moves while one looks at it. */
const LIVELY = 2_000;
const CALM = 30_000;
/** What waits for somebody comes with the day, not with the second; own acts refresh it at once. */
const INBOX_PACE = 15_000;

export const keys = {
  session: ['session'] as const,
  plans: ['plans'] as const,
  plan: (planId: number) => ['plan', planId] as const,
  board: (planId: number) => ['plan', planId, 'board'] as const,
};

export function useSession() {
  return useQuery({
    queryKey: keys.session,
    queryFn: ({ client }) =>
      answer(api.GET('/api/session')).catch((problem: Problem): Session | null => {
        // Whoever is on screen stays there, and is asked to sign in again.
        if (problem.status === 401 && !client.getQueryData(keys.session)) return null;
        throw problem;
      }),
    staleTime: 60_000,
  });
}

/** Who may vouch for persons here. */
export function useSignInWays() {
  return useQuery({
    queryKey: ['sign-in-ways'],
    queryFn: () => answer(api.GET('/api/session/elsewhere')).catch(() => []),
    staleTime: Infinity,
  });
}

/** Which identities open my account. */
export function useOwnIdentities(enabled = true) {
  return useQuery({
    queryKey: ['own-identities'],
    queryFn: () => answer(api.GET('/api/account/identities')),
    enabled,
    staleTime: CALM,
  });
}

/** Which identities open an account. */
export function useIdentitiesOf(id: number) {
  return useQuery({
    queryKey: ['accounts', id, 'identities'],
    queryFn: () => answer(api.GET('/api/accounts/{id}/identities', { params: { path: { id } } })),
  });
}

/** The persons of the demo; empty where the API offers no such choice. */
export function useDemoPersons() {
  return useQuery({
    queryKey: ['demo-persons'],
    queryFn: () => answer(api.GET('/api/demo/persons')).catch(() => []),
    staleTime: Infinity,
  });
}

export function usePlans() {
  const enabled = worksWithPlans(useSession().data);
  return useQuery({
    queryKey: keys.plans,
    queryFn: () => answer(api.GET('/api/plans')),
    refetchInterval: INBOX_PACE,
    enabled,
  });
}

export function usePlan(planId: number) {
  return useQuery({
    queryKey: keys.plan(planId),
    queryFn: () => answer(api.GET('/api/plans/{id}', { params: { path: { id: planId } } })),
    refetchInterval: ({ state }) => (state.data?.rehearsal?.state === 'running' ? LIVELY : CALM),
  });
}

/** How often a page of this plan asks again. */
function usePace(planId: number): number {
  return usePlan(planId).data?.rehearsal?.state === 'running' ? LIVELY : CALM;
}

export function usePlanSource(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'source'],
    queryFn: async () => {
      const pages: SourcePage[] = [];
      for (let from: number | null = 0; from !== null; from = pages.at(-1)!.next) {
        const page: unknown = await answer(
          api.GET('/api/plans/{id}/source', { params: { path: { id: planId }, query: { from } } }) as Promise<{
            response: Response;
          }>,
        );
        pages.push(page as SourcePage);
      }
      return wholeSource(pages);
    },
    staleTime: Infinity,
  });
}

export function usePlanDoubts(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'doubts'],
    queryFn: () => answer(api.GET('/api/plans/{id}/doubts', { params: { path: { id: planId } } })),
  });
}

export function usePlanCorrections(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'corrections'],
    queryFn: () => answer(api.GET('/api/plans/{id}/corrections', { params: { path: { id: planId } } })),
  });
}

/** A later version beside the running plan that it amends. */
export function useDifference(versionId: number) {
  return useQuery({
    queryKey: ['plan', versionId, 'difference'],
    queryFn: async () => {
      const version: unknown = await answer(
        api.GET('/api/plans/{id}/difference', { params: { path: { id: versionId } } }),
      );
      return version as PlanVersion;
    },
  });
}

/** The whole board: 49 rows are filtered faster here than asked for again. */
export function useBoard(planId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: keys.board(planId),
    queryFn: () => answer(api.GET('/api/plans/{id}/board', { params: { path: { id: planId } } })),
    refetchInterval: pace,
    placeholderData: keepPreviousData,
  });
}

/** The clauses whose text holds the words; nothing is asked where there are none. */
export function useClausesWith(planId: number, words: string) {
  const q = words.trim();
  return useQuery({
    queryKey: ['plan', planId, 'clauses-with', q],
    queryFn: async () => {
      const { rows } = await answer(
        api.GET('/api/plans/{id}/board', { params: { path: { id: planId }, query: { q } } }),
      );
      return new Set(rows.map(({ id }) => id));
    },
    enabled: q !== '',
    staleTime: CALM,
    placeholderData: q === '' ? undefined : keepPreviousData,
  });
}

/** The dates of all tasks of a plan. */
export function useTimeline(planId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'timeline'],
    queryFn: () => answer(api.GET('/api/plans/{id}/timeline', { params: { path: { id: planId } } })),
    refetchInterval: pace,
    placeholderData: keepPreviousData,
  });
}

/** How a plan stands, in numbers. */
export function useStatistics(planId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'statistics'],
    queryFn: () => answer(api.GET('/api/plans/{id}/statistics', { params: { path: { id: planId } } })),
    refetchInterval: pace,
    placeholderData: keepPreviousData,
  });
}

/** The shortest words that are looked for. */
export const SHORTEST_SEARCH = 2;

export function useSearch(words: string, world: World) {
  const q = words.trim();
  return useQuery({
    queryKey: ['search', world, q],
    queryFn: () => answer(api.GET('/api/search', { params: { query: { q, world } } })),
    enabled: q.length >= SHORTEST_SEARCH,
    placeholderData: keepPreviousData,
    staleTime: CALM,
  });
}

export function useClause(planId: number, number: number | null) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'clause', number],
    queryFn: () =>
      answer(api.GET('/api/plans/{id}/clauses/{number}', { params: { path: { id: planId, number: number ?? 0 } } })),
    enabled: number !== null,
    refetchInterval: pace,
  });
}

/** What else a body owes in the plan that a record of this obligation may fulfil. */
export function useFulfillable(obligationId: number) {
  return useQuery({
    queryKey: ['obligation', obligationId, 'fulfillable'],
    queryFn: () => answer(api.GET('/api/obligations/{id}/fulfillable', { params: { path: { id: obligationId } } })),
  });
}

/** Asked when somebody wants to draft one, and not before. */
export const usePaperCandidates = (planId: number, enabled: boolean) =>
  useQuery({
    queryKey: ['plan', planId, 'papers'],
    queryFn: () => answer(api.GET('/api/plans/{id}/papers', { params: { path: { id: planId } } })),
    enabled,
  });

export function useDocuments(planId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'documents'],
    queryFn: () => answer(api.GET('/api/plans/{id}/documents', { params: { path: { id: planId } } })),
    refetchInterval: pace,
  });
}

export function useDocument(documentId: number | null) {
  return useQuery({
    queryKey: ['document', documentId],
    queryFn: () => answer(api.GET('/api/documents/{id}', { params: { path: { id: documentId ?? 0 } } })),
    enabled: documentId !== null,
  });
}

export function useCases(planId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'cases'],
    queryFn: () => answer(api.GET('/api/plans/{id}/cases', { params: { path: { id: planId } } })),
    refetchInterval: pace,
  });
}

export function useCasePage(planId: number, caseId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'case', caseId],
    queryFn: () => answer(api.GET('/api/cases/{id}', { params: { path: { id: caseId } } })),
    refetchInterval: pace,
  });
}

export function useRegisters(planId: number, clauseId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'registers', clauseId],
    queryFn: () => answer(api.GET('/api/clauses/{id}/registers', { params: { path: { id: clauseId } } })),
  });
}

/** The entries of one version of a register. They never change. */
export function useRegisterEntries(registerId: number, version: number) {
  return useQuery({
    queryKey: ['register', registerId, version],
    queryFn: () =>
      answer(api.GET('/api/registers/{id}/entries', { params: { path: { id: registerId }, query: { version } } })),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
}

export function useChainHead(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'chain'],
    queryFn: () => answer(api.GET('/api/plans/{id}/chain', { params: { path: { id: planId } } })),
  });
}

/** Whether rows, files and the signed head are covered as well. */
export function useCoverage(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'chain', 'coverage'],
    queryFn: () => answer(api.GET('/api/plans/{id}/chain/coverage', { params: { path: { id: planId } } })),
  });
}

/** Recomputes a plan's chain. It takes its time, so it is asked for by a person and not by a page. */
export const verifyChain = (planId: number, seq: number | null, hash: string) =>
  answer(
    api.GET('/api/plans/{id}/chain/verification', {
      params: { path: { id: planId }, query: seq !== null && hash ? { seq, hash: hash.trim() } : {} },
    }),
  );

/** What happened in the time of a person; without one, who there is. */
export function useLifetime(planId: number, name: string | null) {
  return useQuery({
    queryKey: ['plan', planId, 'lifetime', name],
    queryFn: () =>
      answer(
        api.GET('/api/plans/{id}/lifetime', { params: { path: { id: planId }, query: name === null ? {} : { name } } }),
      ),
    placeholderData: keepPreviousData,
  });
}

export function useStatements(planId: number, name: string | null) {
  return useQuery({
    queryKey: ['plan', planId, 'statements', name],
    queryFn: () =>
      answer(
        api.GET('/api/plans/{id}/statements', {
          params: { path: { id: planId }, query: name === null ? {} : { name } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

export function useRestrictions(planId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'restrictions'],
    queryFn: () => answer(api.GET('/api/plans/{id}/restrictions', { params: { path: { id: planId } } })),
    refetchInterval: pace,
  });
}

export function useReferrals(planId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'referrals'],
    queryFn: () => answer(api.GET('/api/plans/{id}/referrals', { params: { path: { id: planId } } })),
    refetchInterval: pace,
  });
}

export function useReconsiderations(planId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'reconsiderations'],
    queryFn: () => answer(api.GET('/api/plans/{id}/reconsiderations', { params: { path: { id: planId } } })),
    refetchInterval: pace,
  });
}

/** Reads every locked file, so it is asked only when somebody wants to know. */
export function useCheckedEvidence(referralId: number, asked: boolean) {
  return useQuery({
    queryKey: ['referral', referralId, 'evidence'],
    queryFn: () => answer(api.GET('/api/referrals/{id}/evidence', { params: { path: { id: referralId } } })),
    enabled: asked,
  });
}

export function useSpotChecks(planId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'spot-checks'],
    queryFn: () => answer(api.GET('/api/plans/{id}/spot-checks', { params: { path: { id: planId } } })),
    refetchInterval: pace,
  });
}

export function useForecast(planId: number, query: ForecastQuestion, enabled = true) {
  return useQuery({
    enabled,
    queryKey: ['plan', planId, 'forecast', query],
    queryFn: () => answer(api.GET('/api/plans/{id}/forecast', { params: { path: { id: planId }, query } })),
    placeholderData: keepPreviousData,
  });
}

export function useFindings(planId: number, allowed: boolean) {
  return useQuery({
    queryKey: ['plan', planId, 'findings'],
    queryFn: () => answer(api.GET('/api/plans/{id}/findings', { params: { path: { id: planId } } })),
    enabled: allowed,
  });
}

export function useFindingBodies(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'finding-bodies'],
    queryFn: () => answer(api.GET('/api/plans/{id}/finding-bodies', { params: { path: { id: planId } } })),
  });
}

export function usePolicyVersions(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'policy'],
    queryFn: () => answer(api.GET('/api/plans/{id}/policy', { params: { path: { id: planId } } })),
  });
}

/** Every rung of the ladders by which the plan runs. */
export function useLadders(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'ladders'],
    queryFn: () => answer(api.GET('/api/plans/{id}/policy/ladders', { params: { path: { id: planId } } })),
  });
}

export function useSchemes(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'schemes'],
    queryFn: () => answer(api.GET('/api/plans/{id}/assessment-schemes', { params: { path: { id: planId } } })),
  });
}

/** What is public of a year. */
export function usePublication(assessmentId: number) {
  return useQuery({
    queryKey: ['assessment', assessmentId, 'publication'],
    queryFn: () => answer(api.GET('/api/assessments/{id}/publication', { params: { path: { id: assessmentId } } })),
  });
}

/** For the organization department alone. */
export function useCadreSection(assessmentId: number) {
  return useQuery({
    queryKey: ['assessment', assessmentId, 'cadre-section'],
    queryFn: () => answer(api.GET('/api/assessments/{id}/cadre-section', { params: { path: { id: assessmentId } } })),
  });
}

/** The figures the plan as a whole is to reach. */
export function useHeadlines(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'headlines'],
    queryFn: () => answer(api.GET('/api/plans/{id}/headline-indicators', { params: { path: { id: planId } } })),
  });
}

export function useWorkLists(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'work-lists'],
    queryFn: () => answer(api.GET('/api/plans/{id}/work-lists', { params: { path: { id: planId } } })),
  });
}

/** What one year asks of each body. */
export function useWorkList(planId: number, year: number) {
  return useQuery({
    queryKey: ['plan', planId, 'work-list', year],
    queryFn: () => answer(api.GET('/api/plans/{id}/work-lists/{year}', { params: { path: { id: planId, year } } })),
  });
}

/** One year of the annual assessment. */
export function useAssessmentYear(planId: number, assessmentId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'assessment', assessmentId],
    queryFn: () => answer(api.GET('/api/assessments/{id}/year', { params: { path: { id: assessmentId } } })),
    refetchInterval: pace,
  });
}

export function useAssessments(planId: number) {
  const pace = usePace(planId);
  return useQuery({
    queryKey: ['plan', planId, 'assessments'],
    queryFn: () => answer(api.GET('/api/plans/{id}/assessments', { params: { path: { id: planId } } })),
    refetchInterval: pace,
  });
}

/** What the open tasks of the own body would still add to its score. */
export function useIfDone(planId: number) {
  return useQuery({
    queryKey: ['plan', planId, 'if-done'],
    queryFn: () => answer(api.GET('/api/plans/{id}/if-done', { params: { path: { id: planId } } })),
  });
}

/** Tasks on one page of the inbox. */
export const INBOX_PAGE = 25;

/** Whose work an inbox shows: of one plan, or of all of a world. */
export interface InboxOf {
  planId: number | null;
  world: World;
}

const asked = ({ planId, world }: InboxOf) => (planId === null ? { world } : { planId });

/** @param page counted from 1 */
export function useInbox(of: InboxOf, page: number) {
  const enabled = worksWithPlans(useSession().data);
  return useQuery({
    queryKey: ['inbox', asked(of), page],
    queryFn: () =>
      answer(
        api.GET('/api/inbox', {
          params: { query: { ...asked(of), after: (page - 1) * INBOX_PAGE, limit: INBOX_PAGE } },
        }),
      ),
    refetchInterval: INBOX_PACE,
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** As many as the API gives at once. */
const MOST_TASKS = 100;

/** The first tasks of an inbox in their order, more than a page of it. */
export function useTasks(of: InboxOf) {
  const enabled = worksWithPlans(useSession().data);
  return useQuery({
    queryKey: ['inbox', asked(of), 'first'],
    queryFn: () => answer(api.GET('/api/inbox', { params: { query: { ...asked(of), limit: MOST_TASKS } } })),
    refetchInterval: INBOX_PACE,
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** What whoever runs the machine has to know; only the county office is told. */
export function useAlarms(enabled: boolean) {
  return useQuery({
    queryKey: ['alarms'],
    queryFn: () => answer(api.GET('/api/alarms')),
    refetchInterval: CALM,
    enabled,
  });
}

/** What did not arrive at persons; only the county office is told. */
/** Whom each rule of the messages reaches today. */
export function useMessageRules() {
  return useQuery({ queryKey: ['message-rules'], queryFn: () => answer(api.GET('/api/deliveries/rules')) });
}

/** What was asked of each body in a month. */
export function useBurden(month: string | null) {
  return useQuery({
    queryKey: ['burden', month],
    queryFn: () => answer(api.GET('/api/deliveries/burden', { params: { query: month ? { month } : {} } })),
    placeholderData: keepPreviousData,
  });
}

export function useUndelivered() {
  return useQuery({
    queryKey: ['undelivered'],
    queryFn: () => answer(api.GET('/api/deliveries/undelivered')),
    refetchInterval: CALM,
  });
}

/** My own calendars. */
export function useOwnFeeds() {
  return useQuery({ queryKey: ['own-feeds'], queryFn: () => answer(api.GET('/api/account/feeds')) });
}

/** My own channels. */
export function useOwnContacts() {
  return useQuery({ queryKey: ['own-contacts'], queryFn: () => answer(api.GET('/api/account/contacts')) });
}

/** What became of a test of mine, asked until it is settled. */
export function useTestResult(id: number | null) {
  return useQuery({
    queryKey: ['own-contacts', 'test', id],
    queryFn: () => answer(api.GET('/api/account/contacts/tests/{id}', { params: { path: { id: id! } } })),
    refetchInterval: ({ state }) =>
      state.data?.state === 'delivered' || state.data?.state === 'refused' ? false : 3_000,
    enabled: id !== null,
  });
}

/** How much waits: the badge beside the word. */
export function useInboxCount(world: World) {
  const enabled = worksWithPlans(useSession().data);
  return useQuery({
    queryKey: ['inbox', 'count', world],
    queryFn: () => answer(api.GET('/api/inbox/count', { params: { query: { world } } })),
    refetchInterval: INBOX_PACE,
    enabled,
  });
}

/** What was said before the last line that is shown. */
export const olderNotifications = (before: number, of: InboxOf) =>
  answer(api.GET('/api/inbox/notifications', { params: { query: { before, ...asked(of) } } }));

/** The latest of what was said to my body. */
export function useLatestNotifications(world: World) {
  const enabled = worksWithPlans(useSession().data);
  return useQuery({
    queryKey: ['inbox', 'notifications', world],
    queryFn: () => answer(api.GET('/api/inbox/notifications', { params: { query: { world } } })),
    refetchInterval: INBOX_PACE,
    enabled,
  });
}

/** The mails of a plan, the latest first, page by page. */
export function useMails(planId: number) {
  const pace = usePace(planId);
  return useInfiniteQuery({
    queryKey: ['plan', planId, 'mails'],
    queryFn: ({ pageParam }) => answer(api.GET('/api/mails', { params: { query: { planId, ...pageParam } } })),
    initialPageParam: {} as { before?: number },
    getNextPageParam: ({ mails, more }) => (more ? { before: mails.at(-1)!.id } : undefined),
    refetchInterval: pace,
  });
}

/** The directory of bodies on a date, with what they owe in a world; today's when none is given. */
export function useDirectory(on: string | null, world: World = 'real') {
  return useQuery({
    queryKey: ['bodies', on, world],
    queryFn: () => answer(api.GET('/api/bodies', { params: { query: on === null ? { world } : { on, world } } })),
    placeholderData: keepPreviousData,
  });
}

export const useBody = (bodyId: number, world: World) => useQuery(bodyQuery(bodyId, world));

/** Several bodies at once, e.g. those of a change, with what they have open. */
export const useBodies = (ids: readonly number[], world: World) =>
  useQueries({
    queries: ids.map((id) => bodyQuery(id, world)),
    combine: (found) => found.flatMap(({ data }) => data ?? []),
  });

const duties = (bodyId: number, planId: number, page: { after?: number; limit?: number }) =>
  answer(api.GET('/api/bodies/{id}/duties', { params: { path: { id: bodyId }, query: { planId, ...page } } }));

/** What a body has open in a plan, page by page. */
export const useDuties = (bodyId: number, planId: number, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: ['bodies', 'duties', bodyId, planId],
    queryFn: ({ pageParam }) => duties(bodyId, planId, pageParam),
    initialPageParam: {} as { after?: number },
    getNextPageParam: ({ duties: page, more }) => (more ? { after: page.at(-1)!.id } : undefined),
    enabled,
  });

/** So many at a time where somebody chooses from all of them. */
const CHOICES_PAGE = 1_000;

async function allDuties(bodyId: number, planId: number) {
  const all: Awaited<ReturnType<typeof duties>>['duties'] = [];
  for (let more = true; more;) {
    const page = await duties(bodyId, planId, { after: all.at(-1)?.id, limit: CHOICES_PAGE });
    all.push(...page.duties);
    more = page.more;
  }
  return all;
}

/** Everything bodies have open in some plans, to choose from. */
export const useDutyChoices = <T extends { bodyId: number; planId: number }>(owed: readonly T[]) =>
  useQueries({
    queries: owed.map(({ bodyId, planId }) => ({
      queryKey: ['bodies', 'duties', bodyId, planId, 'all'],
      queryFn: () => allDuties(bodyId, planId),
    })),
    combine: (found) => found.map(({ data = [] }, nth) => ({ ...owed[nth], duties: data })),
  });

const bodyQuery = (bodyId: number, world: World) => ({
  queryKey: ['bodies', 'one', bodyId, world],
  queryFn: () => answer(api.GET('/api/bodies/{id}', { params: { path: { id: bodyId }, query: { world } } })),
});

/** Those who enter and confirm; nobody else asks. */
const LOOKS_AFTER_OFFICES = ['county-office', 'organization', 'administrator'];

/** What was entered about offices and bodies, what waits first; empty for whoever neither enters nor confirms. */
export function useAuthorityEntries() {
  const role = useSession().data?.role ?? '';
  return useQuery({
    queryKey: ['authority-entries'],
    queryFn: () => answer(api.GET('/api/authority-entries')),
    enabled: LOOKS_AFTER_OFFICES.includes(role),
    refetchInterval: CALM,
  });
}

export function useTransfers(world: World) {
  return useQuery({
    queryKey: ['transfers', world],
    queryFn: () => answer(api.GET('/api/transfers', { params: { query: { world } } })),
    refetchInterval: CALM,
  });
}

/** Where I am signed in. */
export function useOwnSessions() {
  return useQuery({ queryKey: ['own-sessions'], queryFn: () => answer(api.GET('/api/account/sessions')) });
}

export function useAccounts() {
  return useQuery({ queryKey: ['accounts'], queryFn: () => answer(api.GET('/api/accounts')), refetchInterval: CALM });
}

export function useSessionsOf(accountId: number) {
  return useQuery({
    queryKey: ['accounts', accountId, 'sessions'],
    queryFn: () => answer(api.GET('/api/accounts/{id}/sessions', { params: { path: { id: accountId } } })),
  });
}

/** The security log, page by page; it is not asked for again by itself, because each look is a line in it. */
export function useSecurityEvents(question: SecurityQuestion) {
  return useInfiniteQuery({
    queryKey: ['security-events', question],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/security-events', { params: { query: { ...question, before: pageParam ?? undefined } } })),
    initialPageParam: null as number | null,
    getNextPageParam: ({ before }) => before,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
}
