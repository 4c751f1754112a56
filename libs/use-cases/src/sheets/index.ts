export { LEDGER_COLUMNS, ledgerSheet } from './ledger-sheet';
export * from './note-in-ledger';
export * from './open-register';
export * from './file-register';
