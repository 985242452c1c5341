import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainOldNode, isNodeNewEnough } from '../../scripts/nodeVersion.mjs';

describe('isNodeNewEnough', () => {
  it.each(['v20.19.0', 'v20.20.2', 'v22.0.0', 'v24.1.3'])('accepts %s', (version) => {
    expect(isNodeNewEnough(version)).toBe(true);
  });

  it.each(['v20.18.9', 'v18.20.4', 'v12.22.9', 'v4.0.0'])('refuses %s', (version) => {
    expect(isNodeNewEnough(version)).toBe(false);
  });
});

describe('what an old Node reads', () => {
  it('names the version that package.json asks for', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(explainOldNode('v12.0.0')).toContain(engines.node.replace('>=', ''));
  });

  it('has no syntax and no imports that came later', () => {
    for (const name of ['run', 'nodeVersion']) {
      const source = readFileSync(`scripts/${name}.mjs`, 'utf8');
      expect(source).not.toMatch(/\?\.|\?\?|\bawait\b|from 'node:|#[a-z]+ *=/);
    }
  });

  it('is the way in of every script of package.json that could be a first command', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const name of ['start', 'dev', 'build', 'test', 'backup', 'restore']) {
      expect(scripts[name]).toMatch(/^node scripts\/run\.mjs /);
    }
  });
});
