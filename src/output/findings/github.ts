import type { Position, Severity } from '../../model/finding.js';
import { oneLine } from '../width.js';
import type { RenderFindings } from './index.js';
import { messageInFile, pathInRepository, placeInFile } from './places.js';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

const SIGNS: Readonly<Record<string, string>> = {
  '%': '%25',
  '\r': '%0D',
  '\n': '%0A',
  ':': '%3A',
  ',': '%2C',
};

const data = (text: string): string => text.replace(/[%\r\n]/gu, (sign) => SIGNS[sign] as string);
const property = (text: string): string =>
  text.replace(/[%\r\n:,]/gu, (sign) => SIGNS[sign] as string);

type Properties = Readonly<Record<string, string | number>>;

const command = (name: string, properties: Properties, message: string): string =>
  `::${name} ${Object.entries(properties)
    .map(([key, value]) => `${key}=${property(String(value))}`)
    .join(',')}::${data(message)}\n`;

/**
 * Workflow commands, escaped as the runner reads them:
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export const renderGithub: RenderFindings = ({ documents, failures }) =>
  [
    ...documents.flatMap((document) =>
      document.findings.map((finding) => {
        const place = placeInFile(document, finding);
        return command(
          COMMANDS[finding.severity],
          {
            file: pathInRepository(document.file),
            ...(place === null ? {} : linesOf(place)),
            title: finding.rule,
          },
          messageInFile(document, finding),
        );
      }),
    ),
    ...failures.map(({ path, code, message }) =>
      command('error', { file: pathInRepository(path), title: code }, oneLine(message)),
    ),
  ].join('');

/** Columns are taken within one line only, and the last one belongs to what is marked. */
const linesOf = (place: Position): Properties => ({
  line: place.line,
  endLine: place.endLine,
  ...(place.line === place.endLine
    ? { col: place.column, endColumn: Math.max(place.column, place.endColumn - 1) }
    : {}),
});
