export * from './draft-restriction';
export * from './record-authority-decision';
export * from './check-restriction';
export * from './suggest-restriction';
export { leaveRestrictionTrace, restrictionScene, ruleOf, type RestrictionScene } from './restriction-scene';
