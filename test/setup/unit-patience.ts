/** No unit test needs long by itself; on a busy machine five seconds are soon gone. What hangs still ends. */
jest.setTimeout(60_000);
