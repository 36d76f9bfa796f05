/** Runs dependency-cruiser with rules made from the table of layers. */
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { type Layer, layers } from './layers.ts';

/** One import that breaks a rule: the rule's name, the importing file and what it imports. */
export interface Breach {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** Returns every breach under `baseDir`, whose folders are named as those of the project. */
export async function breaches(baseDir: string): Promise<readonly Breach[]> {
  const result = await cruise(
    ['lib', 'components', 'entrypoints'],
    {
      baseDir,
      // Type imports count: a type from the wrong layer is a dependency on it.
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      ruleSet: { forbidden: rules() },
      validate: true,
      enhancedResolveOptions: {
        extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
        exportsFields: ['exports'],
        conditionNames: ['import', 'types', 'default'],
      },
    },
    {},
  );
  if (typeof result.output === 'string')
    throw new Error('dependency-cruiser answered with text where a result was due.');
  const { summary }: ICruiseResult = result.output;
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

function rules(): IForbiddenRuleType[] {
  return [
    ...layers.flatMap(rulesOf),
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '\\?'] },
    },
  ];
}

function rulesOf(layer: Layer): IForbiddenRuleType[] {
  const from = { path: `^${escaped(layer.folder)}(/|$)` };
  const allowed = [
    ...[layer.folder, ...layer.ours].map((folder) => `^${escaped(folder)}(/|\\.|$)`),
    ...layer.packages.map((name) => `node_modules/(@types/)?${escaped(name)}(/|$)`),
  ];
  const foreign: IForbiddenRuleType = {
    name: `layer ${layer.folder}`,
    severity: 'error',
    from,
    to: { pathNot: allowed, dependencyTypesNot: ['core'] },
  };
  const node: IForbiddenRuleType = {
    name: `layer ${layer.folder}`,
    severity: 'error',
    from,
    to: { dependencyTypes: ['core'] },
  };
  return layer.node ? [foreign] : [foreign, node];
}

function escaped(text: string): string {
  return text.replaceAll('.', '\\.');
}
