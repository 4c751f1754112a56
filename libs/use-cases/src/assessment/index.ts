export * from './facts-of-year';
export * from './keep-dossier';
export * from './standing-of-year';
export * from './verify-year';
export * from './write-draft';
