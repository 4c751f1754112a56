export * from './begin-referral';
export * from './decide-referral';
export * from './hand-over-referral';
export * from './record-organs-answer';
export * from './close-referral';
export * from './locked-evidence';
export { leaveReferralTrace, referralScene, type ReferralScene } from './referral-scene';
