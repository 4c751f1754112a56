import { Client } from 'pg';
import { connectTemporal } from '../../apps/cli/src/launcher/temporal-client';
import { createMigratedDatabase, createTestDatabase, testNamespace, testTemporalAddress } from '../setup/servers';

describe('the servers that specs share', () => {
  it('give each spec a database of its own, in UTF-8 and UTC', async () => {
    const database = await createTestDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_encoding') as encoding, current_setting('timezone') as zone`,
    );
    await client.end();
    expect(rows).toEqual([{ encoding: 'UTF8', zone: 'UTC' }]);
    await database.drop();
    await expect(new Client({ connectionString: database.url }).connect()).rejects.toThrow(/does not exist/);
  });

  it('copy the migrated schema instead of migrating again', async () => {
    const [one, other] = await Promise.all([createMigratedDatabase(), createMigratedDatabase()]);
    for (const { url, drop } of [one, other]) {
      const client = new Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query(`select count(*)::int as tables from pg_tables where schemaname = 'public'`);
      await client.end();
      expect(rows[0].tables).toBeGreaterThan(0);
      await drop();
    }
  });

  it('give each spec a namespace of its own that keeps closed workflows for 90 days', async () => {
    const namespace = await testNamespace();
    const connection = await connectTemporal(testTemporalAddress());
    const { config } = await connection.workflowService.describeNamespace({ namespace });
    // Usable at once: a workflow can be started, though no worker is there to run it.
    const { runId } = await connection.workflowService.startWorkflowExecution({
      namespace,
      workflowId: 'nobody',
      workflowType: { name: 'nobody' },
      taskQueue: { name: 'nobody' },
      requestId: 'once',
    });
    expect(runId).toBeTruthy();
    await connection.close();
    expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(90 * 24 * 3600);
  });
});
