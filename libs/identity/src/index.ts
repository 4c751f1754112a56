export * from './directory';
export * from './seed-directory';
export * from './password';
export * from './demo-account-file';
export * from './demo-accounts';
export * from './sign-in';
export * from './session';
export * from './open-account';
