export * from './manage-accounts';
export * from './bind-identities';
