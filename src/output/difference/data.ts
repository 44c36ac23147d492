import { toYaml } from '../yaml.js';
import type { RenderDifference } from './index.js';

export const renderYaml: RenderDifference = async (difference) => [
  { name: 'diff', text: toYaml(difference) },
];

export const renderJson: RenderDifference = async (difference) => [
  { name: 'diff', text: `${JSON.stringify(difference, null, 2)}\n` },
];
