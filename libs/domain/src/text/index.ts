export { cut, cutFront } from './cut';
export { nameAsSeen, textAsSeen } from './as-seen';
export { isWellFormed, textFault, withoutDirections, type TextFault } from './sound-text';
