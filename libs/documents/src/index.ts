export type * from './facts';
export { documentSamples } from './kinds';
export { PrintingHouse } from './child/printing-house';
export { OfficialDocumentRenderer } from './official-document-renderer';
export { missingGlyphs, previewDocument } from './preview-document';
export { readablePreview } from './raw-preview';
export { documentTitle, hasRedHead } from './title';
export { missingElements, neverSupplied } from './missing-elements';
export { reword, wordingOf, type Wording } from './wording';
