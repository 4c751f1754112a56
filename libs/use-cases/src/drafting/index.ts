export * from './draft-document';
export * from './supervision-notice';
export * from './rectification-order';
export * from './interview-notification';
export * from './restriction-proposal';
export * from './referral-letter';
export * from './early-warning';
export * from './task-facts';
