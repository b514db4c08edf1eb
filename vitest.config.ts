// Unit tests: no disk, clock or network in the core's; the real VS Code suite runs apart (test/e2e).
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{client,core,rules,golden,lsp,cli,tidy}/**/*.test.ts'],
    pool: 'threads',
    // A loaded machine is no fault of the code: time is measured by the benches.
    testTimeout: 60_000,
    isolate: false,
  },
});
