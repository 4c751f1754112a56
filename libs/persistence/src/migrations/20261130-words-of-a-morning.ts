import { Migration } from '@mikro-orm/migrations';

/** On which morning a clause has words to say that need no workflow; until its next look it has its date in `wake_on`. */
export class WordsOfAMorning extends Migration {
  override up(): void {
    this.addSql(`alter table "process" add column "words_on" date null`);
    this.addSql(`create index "process_words_on_index" on "process" ("words_on")`);
  }
}
