export * from './ask-for-reconsideration';
export * from './decide-reconsideration';
export {
  deciderBody,
  leaveReconsiderationTrace,
  reconsiderationScene,
  type ReconsiderationScene,
} from './reconsideration-scene';
