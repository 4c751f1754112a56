export * from './manage-accounts';
