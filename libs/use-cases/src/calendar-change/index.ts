export * from './preview-calendar';
export * from './apply-calendar';
