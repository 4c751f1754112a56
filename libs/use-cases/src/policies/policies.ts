/**
 * Who may do what, one line each, a file per subject. The rule behind most of them: nobody closes its own item. What an owner
 * files is checked by the coordinating body, or by the county office where the coordinating body is an owner itself.
 */
export * from './must';
export * from './plan';
export * from './obligation';
export * from './request';
export * from './inspection';
export * from './assignment';
export * from './document';
export * from './case';
export * from './rectification';
export * from './finding';
export * from './restriction';
export * from './referral';
export * from './reconsideration';
export * from './statement';
export * from './assessment';
export * from './work-list';
export * from './reorganisation';
export * from './persons';
export * from './indicator';
export * from './accounts';
