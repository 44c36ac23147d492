import { toYaml } from '../yaml.js';
import type { RenderComparison } from './index.js';

export const renderYaml: RenderComparison = async ({ comparison }) => [
  { name: 'comparison', text: toYaml(comparison) },
];

export const renderJson: RenderComparison = async ({ comparison }) => [
  { name: 'comparison', text: `${JSON.stringify(comparison, null, 2)}\n` },
];
