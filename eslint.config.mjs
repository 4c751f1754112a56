import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import globals from 'globals';

/**
 * The order of dependence between the rooms. A room may import only the rooms listed for it; see libs/README.md, "The rooms".
 */
const MAY_IMPORT = {
  'libs/domain': [],
  config: ['domain'],
  workflows: ['domain'],
  'libs/intake': ['domain'],
  'libs/tracing': [],
  'libs/persistence': ['domain', 'config', 'workflows', 'tracing'],
  'libs/documents': ['domain', 'config'],
  'libs/temporal': ['domain', 'config', 'workflows', 'persistence', 'tracing'],
  'libs/notifications': ['domain', 'config', 'persistence'],
  'libs/identity': ['domain', 'config', 'persistence'],
  'libs/use-cases': [
    'domain',
    'config',
    'workflows',
    'persistence',
    'documents',
    'notifications',
    'identity',
    'intake',
    'tracing',
  ],
};
const ROOMS = [
  'config',
  'domain',
  'persistence',
  'use-cases',
  'documents',
  'notifications',
  'identity',
  'temporal',
  'intake',
  'tracing',
  'workflows',
];

const rooms = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  files: [`${room}/**/*.ts`],
  ignores: ['**/*.spec.ts', '**/testing/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: ROOMS.filter((r) => !allowed.includes(r) && !room.endsWith(r)).flatMap((r) => [
              `@app/${r}`,
              `@app/${r}/*`,
            ]),
            message: `${room} may import only: ${allowed.join(', ') || 'nothing'} (libs/README.md, "The rooms").`,
          },
          { group: ['**/apps/**'], message: 'Rooms do not look into the apps; the arrow points inward.' },
          ...(room === 'libs/domain' || room === 'workflows'
            ? [
                {
                  group: [
                    '@nestjs/*',
                    '@mikro-orm/*',
                    'node:*',
                    'fs',
                    'path',
                    ...(room === 'libs/domain' ? ['@temporalio/*'] : []),
                  ],
                  message: `${room} is pure: no framework, no file system.`,
                },
              ]
            : []),
        ],
      },
    ],
  },
}));

/** Of the other apps an app knows nothing; what they share is a room. */
const APPS = ['api', 'worker', 'cli', 'web'];
const apps = APPS.map((app) => ({
  files: [`apps/${app}/**/*.{ts,tsx}`],
  ignores: ['**/*.spec.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: APPS.filter((other) => other !== app).flatMap((other) => [
              `**/apps/${other}/**`,
              `**/${other}/src/**`,
            ]),
            message: 'An app does not look into another one; what they share is a room under libs.',
          },
        ],
      },
    ],
  },
}));

/** The page: types of the domain, and the catalogues of closed sets, which are plain data. */
const page = {
  files: ['apps/web/src/**/*.{ts,tsx}'],
  ignores: ['**/*.spec.ts'],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: ['@app/*', '!@app/domain'], message: 'The page knows the domain alone.' },
          {
            group: ['@app/domain/*', '!@app/domain/vocabulary'],
            allowTypeImports: true,
            message: 'Of the domain the page takes types, and values of @app/domain/vocabulary alone.',
          },
        ],
      },
    ],
  },
};

export default tseslint.config(
  { ignores: ['node_modules/**', 'dist/**', '.duban/**', 'apps/web/dist/**', 'apps/web/src/api/schema.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // What only the types can tell: a promise nobody waits for is a lost write, and a kind a switch forgets is a lost case.
    files: ['**/*.ts', '**/*.tsx', '**/*.mts'],
    languageOptions: {
      // Programs made once take half the time of a service that is ready for edits.
      parserOptions: { project: ['./tsconfig.json', './apps/web/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  // The description of the API is made from the classes that a view names, not from their types.
  { files: ['**/*.dto.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  { files: ['apps/web/src/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  { files: ['**/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['libs/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The domain has no clock: take `now` as an argument.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'The domain has no clock: take `now` as an argument.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'The domain has no dice: take a seed as an argument.',
        },
      ],
    },
  },
  ...rooms,
  ...apps,
  page,
);
