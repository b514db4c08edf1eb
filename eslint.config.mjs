// Lint rules; what the compiler and the tidy tests hold is not repeated here.
import tseslint from 'typescript-eslint';

/** `\b`, `\w` and `\W` are ASCII: in Vietnamese text they cut inside words. */
const ASCII_CLASSES = [
  {
    selector: 'Literal[regex.pattern=/\\\\[bwBW]/]',
    message: 'ASCII-only class: use \\p{L}, tokens or a trie.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', '.build/', '.cache/', '.screenshots/', 'node_modules/', '.vscode-test/'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/no-unused-expressions': [
        'error',
        { allowShortCircuit: true, allowTernary: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['server/src/core/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...ASCII_CLASSES] },
  },
  { files: ['scripts/**', 'test/**'], rules: { 'no-console': 'off' } },
);
