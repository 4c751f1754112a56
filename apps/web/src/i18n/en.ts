import { eventTermsOf, namesIn, PERSON_ACTS } from '@app/domain/vocabulary';
import { accountsEn } from './accounts';
import { alarmsEn } from './alarms';
import { messagesEn } from './messages';
import { auditEn } from './audit';
import { authorityEn } from './authority';
import { bodiesEn } from './bodies';
import { checksEn } from './checks';
import { clausePageEn } from './clause-page';
import { correctionEn } from './correction';
import { deskEn } from './desk';
import { draftEn } from './draft';
import { rectificationEn } from './rectification';
import { indicatorsEn } from './indicators';
import { instructionEn } from './instruction';
import { sheetsEn } from './sheets';
import type { Dictionary } from './zh';
import { lifetimeEn } from './lifetime';
import { laddersEn } from './ladders';
import { assessmentYearEn } from './assessment-year';
import { headlinesEn } from './headlines';
import { numbersEn } from './numbers';
import { glossaryEn } from './glossary';
import { publicationEn } from './publication';
import { workListsEn } from './work-lists';
import { reconsiderationsEn } from './reconsiderations';
import { referralsEn } from './referrals';
import { reportPageEn } from './report-page';
import { restrictionsEn } from './restrictions';
import { securityLogEn } from './security-log';
import { searchEn } from './search';
import { shellEn } from './shell';
import { statisticsEn } from './statistics';
import { urgingEn } from './urging';
import { workInsideEn } from './work-inside';
import { signOffEn } from './sign-off';
import { workbenchEn } from './workbench';
import { amendEn, doubtEn, sourceEn } from './plan-import';
import { mailsEn } from './mails';
import { scoresEn } from './scores';
import { workEn } from './work';
import { inboxEn } from './inbox';
import { findingsEn } from './findings';
import { casesEn } from './cases';
import { forecastEn } from './forecast';
import { assignmentEn, demandEn, requestEn, waitingEn } from './obligation';
import { startEn } from './start';
import { documentsEn } from './documents';
import { reportEn } from './report';
import { clauseEn } from './clause';
import { boardEn, stepsEn, whyEn } from './board';
import { clockEn, planEn, sandboxEn } from './plan';
import { doorEn } from './door';
import { plural } from './plural';

export const en: Dictionary = {
  ...doorEn,
  nav: {
    cases: 'Cases',
    forecast: 'Forecast',
    mails: 'Mail recorder',
    source: 'Plan text',
  },
  light: { red: 'Overdue', yellow: 'Behind', blue: 'Due soon', green: 'On track', grey: 'Closed' },
  lightName: { red: 'Red', yellow: 'Yellow', blue: 'Blue', green: 'Green', grey: 'Grey' },
  lightMeaning: {
    red: 'a firm date has passed',
    yellow: 'a soft date has passed, or late this year',
    blue: 'due within thirty days',
    green: 'nothing is late',
    grey: 'all closed',
  },
  role: {
    lead: 'Lead',
    executor: 'Executor',
    responsible: 'Responsible',
    participant: 'Participant',
    cooperator: 'Cooperator',
    unspecified: 'Unspecified',
  },
  plan: planEn,
  sandbox: sandboxEn,
  clock: clockEn,
  due: {
    inDays: (days) => (days === 0 ? 'due today' : `in ${plural(days, 'day')}`),
    late: (days) => `${plural(days, 'day')} overdue`,
    past: (days) => `${plural(days, 'day')} past`,
  },
  board: boardEn,
  why: whyEn,
  steps: stepsEn,
  clause: clauseEn,
  report: reportEn,
  assignment: assignmentEn,
  waiting: waitingEn,
  request: requestEn,
  event: (kind) => eventTermsOf(kind)?.words.en ?? kind,
  authority: authorityEn,
  bodies: bodiesEn,
  checks: checksEn,
  clausePage: clausePageEn,
  correction: correctionEn,
  desk: deskEn,
  reportPage: reportPageEn,
  draft: draftEn,
  rectification: rectificationEn,
  sheets: sheetsEn,
  alarms: alarmsEn,
  messages: messagesEn,
  audit: auditEn,
  restrictions: restrictionsEn,
  ladders: laddersEn,
  accounts: accountsEn,
  securityLog: securityLogEn,
  assessmentYear: assessmentYearEn,
  workLists: workListsEn,
  headlines: headlinesEn,
  numbers: numbersEn,
  publication: publicationEn,
  glossary: glossaryEn,
  reconsiderations: reconsiderationsEn,
  referrals: referralsEn,
  shell: shellEn,
  search: searchEn,
  statistics: statisticsEn,
  urging: urgingEn,
  workInside: workInsideEn,
  workbench: workbenchEn,
  signOff: signOffEn,
  lifetime: lifetimeEn,
  indicators: indicatorsEn,
  instruction: instructionEn,
  timelineTask: 'Obligation',
  documents: documentsEn,
  start: startEn,
  demand: demandEn,
  forecast: forecastEn,
  cases: casesEn,
  findings: findingsEn,
  inbox: inboxEn,
  acts: namesIn(PERSON_ACTS, 'en'),
  work: workEn,
  scores: scoresEn,
  mails: mailsEn,
  amend: amendEn,
  doubt: doubtEn,
  source: sourceEn,
};
