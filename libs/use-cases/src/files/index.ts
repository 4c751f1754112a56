export * from './file-store';
export * from './shelf';
export * from './open-files';
