/** A refusal of the scripts that run before anything is installed: a code, a sentence in each language, an exit code. */
export class DubanFailure extends Error {
  constructor(code, { zh, en }, exitCode = 1) {
    super(zh);
    Object.assign(this, { name: 'DubanFailure', code, zh, en, exitCode });
  }
}
