/** 审核、退回: what a checker says of what was handed in. */
export type AcceptOrReturn = 'accept' | 'return';
