import type { Render } from './format.js';

export const renderNdjson: Render = ({ record }) => `${JSON.stringify(record)}\n`;
