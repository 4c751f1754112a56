export * from './officers';
export { presentedOf } from './draft-scene';
export * from './review-anew';
export * from './review-document';
export * from './return-document';
export * from './revise-document';
export * from './sign-document';
export { stuckPapers } from './stuck-papers';
export * from './mark-document';
