/** The largest id or number that a row can have; what is beyond it names nothing. */
export const LARGEST_ID = 2_147_483_647;
