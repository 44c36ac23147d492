import type { CheckedDocument, Finding } from '../../model/finding.js';
import { oneLine } from '../width.js';
import { excerptOf } from './excerpt.js';
import type { RenderFindings } from './index.js';
import { placeInFile } from './places.js';
import { type Tag, writeReport } from './xml.js';

/** Of the line that is shown below a message. */
const COLUMNS = 100;

/**
 * A suite for each document, a case for each finding; a document without findings is a case that passed.
 * What is only worth a look is told, but fails nothing.
 */
export const renderJunit: RenderFindings = ({ documents, failures }) => {
  const suites = [
    ...documents.map(suiteOf),
    ...failures.map(({ path, code, message }) =>
      suite(path, [
        testcase(path, code, null, [
          { name: 'error', attributes: { type: code, message: oneLine(message) } },
        ]),
      ]),
    ),
  ];
  return writeReport({
    name: 'testsuites',
    attributes: { name: 'plan-extract check', ...totalOf(suites.flatMap(casesOf)) },
    children: suites,
  });
};

const suiteOf = (document: CheckedDocument): Tag => {
  const { path, findings } = document;
  if (findings.length === 0) return suite(path, [testcase(path, 'no findings', null, [])]);
  return suite(
    path,
    findings.map((finding) =>
      testcase(path, nameOf(finding), placeInFile(document, finding)?.line ?? null, [
        told(finding),
      ]),
    ),
  );
};

const nameOf = ({ rule, position }: Finding): string =>
  position === null ? rule : `${rule} ${position.line}:${position.column}`;

function told(finding: Finding): Tag {
  const message = oneLine(finding.message);
  const excerpt = excerptOf(finding, COLUMNS);
  const text =
    excerpt === undefined ? oneLine(finding.quote) : Object.values(excerpt).join('').trim();
  const place = finding.position === null ? '' : nameOf(finding).slice(finding.rule.length + 1);
  const lines = [message, [place, text].filter((part) => part !== '').join(' ')];
  const content = lines.filter((line) => line !== '').join('\n');
  return finding.severity === 'info'
    ? { name: 'system-out', attributes: {}, children: content }
    : { name: 'failure', attributes: { type: finding.severity, message }, children: content };
}

const testcase = (
  path: string,
  name: string,
  line: number | null,
  children: readonly Tag[],
): Tag => ({
  name: 'testcase',
  attributes: { classname: path, name, file: path, line, time: 0 },
  children,
});

const suite = (path: string, cases: readonly Tag[]): Tag => ({
  name: 'testsuite',
  attributes: { name: path, ...totalOf(cases) },
  children: cases,
});

const casesOf = ({ children }: Tag): readonly Tag[] =>
  typeof children === 'object' ? children : [];

const totalOf = (cases: readonly Tag[]): Tag['attributes'] => ({
  tests: cases.length,
  failures: countOf(cases, 'failure'),
  errors: countOf(cases, 'error'),
  skipped: 0,
  time: 0,
});

const countOf = (cases: readonly Tag[], name: string): number =>
  cases.filter((one) => casesOf(one).some((child) => child.name === name)).length;
