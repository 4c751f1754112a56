import ts from 'typescript';
import { isTest, sourcesIn, walk, type Source } from './sources';

/**
 * The patches of some workflows that no test names. A patch has two sides: the tests that run the workflow today take
 * the new one, a recorded history the old one; a test that covers them names the patch by its id.
 */
function untestedPatches(workflows: Source[], tests: Source[]): string[] {
  const named = new Set<string>();
  for (const test of tests) walk(test, (node) => void (ts.isStringLiteralLike(node) && named.add(node.text)));
  const untested: string[] = [];
  for (const workflow of workflows) {
    walk(workflow, (node) => {
      if (!ts.isCallExpression(node) || !/(?:^|\.)patched$/.test(node.expression.getText())) return;
      const id = node.arguments[0];
      if (id && ts.isStringLiteralLike(id) && named.has(id.text)) return;
      untested.push(`${workflow.path}: ${node.getText()}`);
    });
  }
  return untested;
}

describe('a patch of a running workflow', () => {
  it('has a test that names it', () => {
    const workflows = sourcesIn('workflows').filter(({ path }) => !isTest(path));
    const tests = sourcesIn('workflows', 'test').filter(
      ({ path }) => isTest(path) && path !== 'test/structure/dependencies.spec.ts',
    );
    expect(workflows.map(({ path }) => path)).toContain('workflows/clause/clause.workflow.ts');
    expect(untestedPatches(workflows, tests)).toEqual([]);
  });

  it('is missed when nobody tests it, or when its id cannot be read', () => {
    const workflow = (text: string) => [{ path: 'workflows/a.workflow.ts', text }];
    const test = [{ path: 'workflows/a.workflow.spec.ts', text: "it('asks', () => replay('ask-the-leader'));" }];
    expect(untestedPatches(workflow("if (patched('ask-the-leader')) await ask();"), test)).toEqual([]);
    expect(untestedPatches(workflow("if (patched('ask-the-leader')) await ask();"), [])).toEqual([
      "workflows/a.workflow.ts: patched('ask-the-leader')",
    ]);
    expect(untestedPatches(workflow("if (wf.patched('ask-twice')) await ask();"), test)).toHaveLength(1);
    expect(untestedPatches(workflow('if (patched(id)) await ask();'), test)).toHaveLength(1);
    expect(untestedPatches(workflow("// patched('ask-twice') was here"), test)).toEqual([]);
  });
});
