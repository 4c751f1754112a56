import { createBrowserRouter, type RouteObject } from 'react-router';
import { routerWindow } from '../components/leaving/router-window';
import { Home } from './Home';
import { NotFound } from './NotFound';
import { PageFault } from './PageFault';

/** Shown for the instant before the first page is there. */
const Blank = () => null;

/** The pages. Each is loaded when it is first opened. */
const PAGES: RouteObject[] = [
  {
    path: '/sign-in',
    HydrateFallback: Blank,
    ErrorBoundary: PageFault,
    lazy: async () => ({ Component: (await import('../features/sign-in/SignInPage')).SignInPage }),
  },
  {
    path: '/sign-in/return',
    HydrateFallback: Blank,
    ErrorBoundary: PageFault,
    lazy: async () => ({ Component: (await import('../features/sign-in/ReturnPage')).ReturnPage }),
  },
  {
    // The sign-in page does without the frame.
    lazy: async () => ({ Component: (await import('./RequireSession')).RequireSession }),
    HydrateFallback: Blank,
    ErrorBoundary: PageFault,
    children: [
      {
        lazy: async () => ({ Component: (await import('./shell/Shell')).Shell }),
        children: [
          {
            // One page that fails leaves the frame with its menu in place.
            ErrorBoundary: PageFault,
            children: [
              { index: true, Component: Home },
              {
                path: '/workbench',
                lazy: async () => ({
                  Component: (await import('../features/workbench/WorkbenchPage')).WorkbenchPage,
                }),
              },
              {
                path: '/desk/:kind',
                lazy: async () => ({ Component: (await import('../features/desk/DeskPage')).DeskPage }),
              },
              {
                path: '/mine',
                lazy: async () => ({ Component: (await import('./mine/MinePage')).MinePage }),
              },
              {
                path: '/account',
                lazy: async () => ({
                  Component: (await import('../features/own-account/OwnAccountPage')).OwnAccountPage,
                }),
              },
              {
                path: '/accounts',
                lazy: async () => ({ Component: (await import('../features/accounts/AccountsPage')).AccountsPage }),
              },
              {
                path: '/security-log',
                lazy: async () => ({
                  Component: (await import('../features/security-log/SecurityLogPage')).SecurityLogPage,
                }),
              },
              {
                path: '/plans',
                lazy: async () => ({ Component: (await import('../features/plans/PlansPage')).PlansPage }),
              },
              {
                path: '/inbox',
                lazy: async () => ({ Component: (await import('../features/inbox/InboxPage')).InboxPage }),
              },
              {
                path: '/undelivered',
                lazy: async () => ({
                  Component: (await import('../features/messages/UndeliveredPage')).UndeliveredPage,
                }),
              },
              {
                path: '/message-rules',
                lazy: async () => ({
                  Component: (await import('../features/messages/MessageRulesPage')).MessageRulesPage,
                }),
              },
              {
                path: '/burden',
                lazy: async () => ({ Component: (await import('../features/messages/BurdenPage')).BurdenPage }),
              },
              {
                path: '/bodies',
                lazy: async () => ({ Component: (await import('../features/bodies/BodiesPage')).BodiesPage }),
              },
              {
                path: '/bodies/:bodyId',
                lazy: async () => ({ Component: (await import('../features/bodies/BodyPage')).BodyPage }),
              },
              {
                path: '/plans/:planId',
                children: [
                  {
                    index: true,
                    lazy: async () => ({ Component: (await import('../features/plan-board/BoardPage')).BoardPage }),
                  },
                  {
                    path: 'statistics',
                    lazy: async () => ({
                      Component: (await import('../features/statistics/StatisticsPage')).StatisticsPage,
                    }),
                  },
                  {
                    path: 'statistics/:bodyId',
                    lazy: async () => ({
                      Component: (await import('../features/statistics/CountedPage')).CountedPage,
                    }),
                  },
                  {
                    path: 'source',
                    lazy: async () => ({ Component: (await import('../features/plan-import/SourcePage')).SourcePage }),
                  },
                  {
                    path: 'difference',
                    lazy: async () => ({
                      Component: (await import('../features/plan-amend/DifferencePage')).DifferencePage,
                    }),
                  },
                  {
                    path: 'clauses/:number',
                    lazy: async () => ({
                      Component: (await import('../features/clause-detail/ClausePage')).ClausePage,
                    }),
                  },
                  {
                    path: 'clauses/:number/report/:obligationId',
                    lazy: async () => ({ Component: (await import('../features/report/ReportPage')).ReportPage }),
                  },
                  {
                    path: 'documents',
                    lazy: async () => ({
                      Component: (await import('../features/documents/DocumentsPage')).DocumentsPage,
                    }),
                  },
                  {
                    path: 'cases',
                    lazy: async () => ({ Component: (await import('../features/cases/CasesPage')).CasesPage }),
                  },
                  {
                    path: 'cases/:caseId',
                    lazy: async () => ({ Component: (await import('../features/cases/CasePage')).CasePage }),
                  },
                  {
                    path: 'lifetime',
                    lazy: async () => ({ Component: (await import('../features/lifetime/LifetimePage')).LifetimePage }),
                  },
                  {
                    path: 'restrictions',
                    lazy: async () => ({
                      Component: (await import('../features/restrictions/RestrictionsPage')).RestrictionsPage,
                    }),
                  },
                  {
                    path: 'reconsiderations',
                    lazy: async () => ({
                      Component: (await import('../features/reconsiderations/ReconsiderationsPage'))
                        .ReconsiderationsPage,
                    }),
                  },
                  {
                    path: 'referrals',
                    lazy: async () => ({
                      Component: (await import('../features/referrals/ReferralsPage')).ReferralsPage,
                    }),
                  },
                  {
                    path: 'checks',
                    lazy: async () => ({ Component: (await import('../features/checks/ChecksPage')).ChecksPage }),
                  },
                  {
                    path: 'record',
                    lazy: async () => ({ Component: (await import('../features/audit/AuditPage')).AuditPage }),
                  },
                  {
                    path: 'ladders',
                    lazy: async () => ({ Component: (await import('../features/ladders/LaddersPage')).LaddersPage }),
                  },
                  {
                    path: 'forecast',
                    lazy: async () => ({ Component: (await import('../features/forecast/ForecastPage')).ForecastPage }),
                  },
                  {
                    path: 'work-lists/:year',
                    lazy: async () => ({
                      Component: (await import('../features/work-list/WorkListPage')).WorkListPage,
                    }),
                  },
                  {
                    path: 'scores/:assessmentId',
                    lazy: async () => ({
                      Component: (await import('../features/assessment-year/YearPage')).YearPage,
                    }),
                  },
                  {
                    path: 'scores',
                    lazy: async () => ({ Component: (await import('../features/assessment/ScoresPage')).ScoresPage }),
                  },
                  {
                    path: 'mails',
                    lazy: async () => ({ Component: (await import('../features/mails/MailsPage')).MailsPage }),
                  },
                ],
              },
              { path: '*', Component: NotFound },
            ],
          },
        ],
      },
    ],
  },
];

export const router = createBrowserRouter(PAGES, { window: routerWindow });
