export { SYSTEM_ROLES, type AccountPerson, type SystemRole } from './account-fields';
export * from './open-account';
export * from './end-account';
export * from './change-account';
export * from './change-password';
export * from './leave-office';
export * from './hand-accounts-over';
