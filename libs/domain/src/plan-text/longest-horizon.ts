/** A vision further away from the issue of a plan than this (到本世纪中叶) is not tracked. */
export const LONGEST_HORIZON_YEARS = 20;
