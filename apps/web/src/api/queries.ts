/** What the screens ask, a file per subject. Keys begin with the plan, so that a command can refresh everything a plan shows. */
export * from './queries/keys';
export * from './queries/session';
export * from './queries/plans';
export * from './queries/board';
export * from './queries/documents';
export * from './queries/cases';
export * from './queries/sheets';
export * from './queries/inspection';
export * from './queries/audit';
export * from './queries/lifetime';
export * from './queries/assessments';
export * from './queries/inbox';
export * from './queries/messages';
export * from './queries/bodies';
export * from './queries/accounts';
