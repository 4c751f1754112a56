export * from './note-in-ledger';
export * from './open-register';
export * from './file-register';
