import type { Render } from './format.js';

export const renderJson: Render = ({ record }) => `${JSON.stringify(record, null, 2)}\n`;
