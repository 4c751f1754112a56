/** Real servers start, stop and are killed in these specs; a busy machine takes its time. Hooks are meant as well. */
jest.setTimeout(900_000);
