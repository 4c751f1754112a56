const NEEDED = 24;

// Imported before anything else: on an older Node the first ESM-only package would fail with a riddle instead.
if (Number(process.versions.node.split('.', 1)[0]) < NEEDED) {
  console.error(
    `需要 Node ${NEEDED} 或更高版本，当前为 ${process.versions.node}；请用 npm start 启动。\n` +
      `Node ${NEEDED} or later is needed, this is ${process.versions.node}. Start with: npm start`,
  );
  process.exit(1);
}
