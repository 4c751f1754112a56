export { cut, cutFront } from './cut';
export { nameAsSeen, textAsSeen, withoutDirections } from './as-seen';
export { isWellFormed, textFault, type TextFault } from './sound-text';
