/** Folders are layers: each imports only from those before it in this list. */
const LAYERS = ['base', 'record', 'tables', 'formats', 'reading', 'coding', 'edits', 'grouping'];
const SIBLINGS = [
  ['formats', 'reading'],
  ['edits', 'grouping'],
  ['formats', 'coding'],
];

const downOnly = LAYERS.map((layer, index) => ({
  name: `${layer}-imports-down-only`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: '\\.test\\.ts$' },
  to: {
    path: `^src/(${[...LAYERS.slice(index + 1), 'engine\\.ts', 'store', 'work', 'jobs', 'api', 'cli', 'web'].join('|')})`,
  },
}));

const neverEachOther = SIBLINGS.flatMap(([a, b]) => [
  { name: `${a}-never-${b}`, severity: 'error', from: { path: `^src/${a}/` }, to: { path: `^src/${b}/` } },
  { name: `${b}-never-${a}`, severity: 'error', from: { path: `^src/${b}/` }, to: { path: `^src/${a}/` } },
]);

module.exports = {
  forbidden: [
    ...downOnly,
    ...neverEachOther,
    {
      name: 'the-core-opens-nothing',
      comment: 'The pure part reads no file, clock or network: no Node module at all.',
      severity: 'error',
      from: {
        path: '^src/(base|record|tables|formats|reading|coding|edits|grouping|engine\\.ts)',
        pathNot: '\\.test\\.ts$',
      },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'] },
  },
};
