// Writes every table of a database to a file for `restore.ts`:
//   node test/persistence/old-state/dump.mjs DATABASE_URL test/persistence/old-state/state.json.gz
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import pg from 'pg';

const [url, file] = process.argv.slice(2);
const client = new pg.Client({ connectionString: url });
await client.connect();
const { rows: tables } = await client.query(
  `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
);
const state = {};
for (const { name } of tables) {
  const { rows } = await client.query(`select coalesce(json_agg(t), '[]')::text as rows from "${name}" t`);
  state[name] = JSON.parse(rows[0].rows);
}
await client.end();
const packed = gzipSync(JSON.stringify(state), { level: 9 });
writeFileSync(file, packed);
for (const [name, rows] of Object.entries(state)) if (rows.length) console.log(name, rows.length);
console.log(`${packed.length} bytes`);
