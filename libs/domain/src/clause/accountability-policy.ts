/** Who answers for what by when, and what may be changed. Data: `config/policies/accountability-*.yaml`. */
export interface AccountabilityPolicy {
  version: string;
  validFrom: string;
  /** 延期、中止. */
  changes: {
    /** How often the date of one obligation may be moved. */
    extensions: number;
    /** By when a request is decided, in working days after the day it was made. */
    decideWorkingDays: number;
  };
}
