export type * from './facts';
export { documentSamples } from './kinds';
export { OfficialDocumentRenderer } from './official-document-renderer';
export { documentTitle } from './title';
export { reword, wordingOf, type Wording } from './wording';
