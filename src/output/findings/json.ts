import type { RenderFindings } from './index.js';

export const renderJson: RenderFindings = ({ documents }) =>
  `${JSON.stringify(documents, null, 2)}\n`;
