export * from './facts-of-year';
export * from './standing-of-year';
export * from './write-draft';
