/** Every page of the application, and who opens it. A new route without a line here fails `all-pages.spec.ts`. */
export interface PageOfApp {
  /** As in `app/routes.tsx`. */
  route: string;
  /** Whose page is looked at; the account is named as its body. */
  as: Who;
  /** The address, where that is not the route with the numbers of the plan, the clause and so on filled in. */
  query?: string;
}

export type Who =
  'nobody' | 'office' | 'coordinator' | 'department' | 'organization' | 'reader' | 'administrator' | 'auditor';

export const ALL_PAGES: readonly PageOfApp[] = [
  { route: '/sign-in', as: 'nobody' },
  { route: '/workbench', as: 'office' },
  { route: '/workbench', as: 'department' },
  { route: '/workbench', as: 'coordinator' },
  { route: '/desk/:kind', as: 'office' },
  { route: '/mine', as: 'department' },
  { route: '/account', as: 'department' },
  { route: '/accounts', as: 'administrator' },
  { route: '/security-log', as: 'auditor' },
  { route: '/plans', as: 'coordinator' },
  { route: '/inbox', as: 'office', query: 'world=sandbox' },
  { route: '/inbox', as: 'department', query: 'world=sandbox' },
  { route: '/undelivered', as: 'office' },
  { route: '/message-rules', as: 'office' },
  { route: '/burden', as: 'office' },
  { route: '/bodies', as: 'office' },
  { route: '/bodies/:bodyId', as: 'office' },
  { route: '/plans/:planId', as: 'office' },
  { route: '/plans/:planId', as: 'coordinator', query: 'view=gantt' },
  { route: '/plans/:planId/statistics', as: 'reader' },
  { route: '/plans/:planId/statistics/:bodyId', as: 'reader', query: 'of=open' },
  { route: '/plans/:planId/source', as: 'coordinator' },
  { route: '/plans/:planId/difference', as: 'coordinator' },
  { route: '/plans/:planId/clauses/:number', as: 'department' },
  { route: '/plans/:planId/clauses/:number', as: 'office' },
  { route: '/plans/:planId/clauses/:number/report/:obligationId', as: 'department' },
  { route: '/plans/:planId/documents', as: 'office' },
  { route: '/plans/:planId/cases', as: 'office' },
  { route: '/plans/:planId/cases/:caseId', as: 'office' },
  { route: '/plans/:planId/lifetime', as: 'office' },
  { route: '/plans/:planId/restrictions', as: 'office' },
  { route: '/plans/:planId/reconsiderations', as: 'office' },
  { route: '/plans/:planId/referrals', as: 'office' },
  { route: '/plans/:planId/checks', as: 'office' },
  { route: '/plans/:planId/record', as: 'office' },
  { route: '/plans/:planId/ladders', as: 'office' },
  { route: '/plans/:planId/forecast', as: 'office' },
  { route: '/plans/:planId/work-lists/:year', as: 'coordinator' },
  { route: '/plans/:planId/scores', as: 'organization' },
  { route: '/plans/:planId/scores/:assessmentId', as: 'organization' },
  { route: '/plans/:planId/mails', as: 'office' },
];
