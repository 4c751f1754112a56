export * from './ask-for-plan';
export * from './rectification-scene';
export * from './file-rectification-plan';
export * from './review-rectification-plan';
export * from './report-on-item';
export * from './review-item';
export * from './request-case-extension';
export * from './decide-case-extension';
