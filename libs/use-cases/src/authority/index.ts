export type { EntryInput } from './entry-input';
export type { AskedName, NewBodyEntry } from './establish-body';
export * from './enter';
export * from './settle-entry';
export * from './end-entry';
export * from './tend-entries';
export * from './acts-on-entries';
