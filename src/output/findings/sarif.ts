/** SARIF 2.1.0, as of https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
import type {
  Artifact,
  ArtifactLocation,
  Fix,
  Location,
  Log,
  Notification,
  Region,
  ReportingDescriptor,
  Result,
} from 'sarif';
import type { CheckedDocument, Finding, Position, Severity } from '../../model/finding.js';
import { lengthOf, type Span } from '../../model/span.js';
import { oneLine } from '../width.js';
import { fingerprintsOf } from './fingerprints.js';
import type { CheckReport, RenderFindings, RuleInfo } from './index.js';
import { FINDING_LABELS, type FindingLabels } from './labels.js';
import { memberOf, placeInFile } from './places.js';
import { isRelative, uriOf } from './uris.js';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

export const renderSarif: RenderFindings = (report, { language }) => {
  const labels = FINDING_LABELS[language];
  const { documents, rules, failures, version } = report;
  const numbers = new Map(rules.map(({ id }, i) => [id, i]));
  const log: Log = {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'plan-extract',
            version,
            language: labels.lang,
            rules: rules.map(ruleOf),
          },
        },
        language: labels.lang,
        columnKind: 'unicodeCodePoints',
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map(notificationOf),
          },
        ],
        artifacts: documents.map((document): Artifact => ({ location: locationOf(document) })),
        results: documents.flatMap((document, index) => {
          const fingerprints = fingerprintsOf(document);
          return document.findings.map((finding, i) =>
            resultOf(
              finding,
              document,
              index,
              numbers.get(finding.rule),
              fingerprints[i] as string,
              labels,
            ),
          );
        }),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

const ruleOf = ({ id, group, severity, why, source }: RuleInfo): ReportingDescriptor => ({
  id,
  shortDescription: { text: why },
  help: { text: source === null ? why : `${why}\n${source}` },
  defaultConfiguration:
    severity === 'off' ? { enabled: false } : { enabled: true, level: LEVELS[severity] },
  properties: { tags: [group] },
});

function locationOf(document: CheckedDocument): ArtifactLocation {
  const uri = uriOf(document.file, memberOf(document));
  return { uri, ...(isRelative(uri) ? { uriBaseId: '%SRCROOT%' } : {}) };
}

function notificationOf({ path, code, message }: CheckReport['failures'][number]): Notification {
  const uri = uriOf(path);
  return {
    level: 'error',
    descriptor: { id: code },
    message: { text: plainText(message) },
    locations: [{ physicalLocation: { artifactLocation: { uri } } }],
  };
}

function resultOf(
  finding: Finding,
  document: CheckedDocument,
  index: number,
  rule: number | undefined,
  fingerprint: string,
  labels: FindingLabels,
): Result {
  const { severity, message, fix } = finding;
  return {
    ruleId: finding.rule,
    ...(rule === undefined ? {} : { ruleIndex: rule }),
    level: LEVELS[severity],
    message: { text: plainText(message) },
    locations: [placeOf(finding, document, index)],
    partialFingerprints: { 'finding/v1': fingerprint },
    ...(fix !== null && document.isPlain
      ? { fixes: [fixOf(finding, fix, document, index, labels)] }
      : {}),
  };
}

/** The region of a text layer that is not the file is no region of the file. */
function placeOf(finding: Finding, document: CheckedDocument, index: number): Location {
  const { span, quote, position } = finding;
  const artifactLocation = { ...locationOf(document), index };
  if (span === null) return { physicalLocation: { artifactLocation } };
  const region = regionOf(span, position);
  if (placeInFile(document, finding) !== null)
    return {
      physicalLocation: { artifactLocation, region: { ...region, snippet: { text: quote } } },
    };
  const place = position === null ? '' : `${position.line}:${position.column} `;
  return {
    physicalLocation: { artifactLocation },
    message: { text: plainText(`${place}${quote}`) },
    properties: { textLayer: region },
  };
}

const regionOf = (span: Span, position: Position | null): Region => ({
  ...(position === null
    ? {}
    : {
        startLine: position.line,
        startColumn: position.column,
        endLine: position.endLine,
        endColumn: position.endColumn,
      }),
  charOffset: span.start,
  charLength: lengthOf(span),
});

const fixOf = (
  finding: Finding,
  { span, text }: NonNullable<Finding['fix']>,
  document: CheckedDocument,
  index: number,
  labels: FindingLabels,
): Fix => ({
  description: { text: plainText(labels.fix(text)) },
  artifactChanges: [
    {
      artifactLocation: { ...locationOf(document), index },
      replacements: [
        {
          deletedRegion: regionOf(span, positionOf(finding, span)),
          insertedContent: { text },
        },
      ],
    },
  ],
});

/** Of a fix in the one line of its finding; elsewhere its characters are counted alone. */
function positionOf({ span, position }: Finding, fix: Span): Position | null {
  if (span === null || position === null || position.line !== position.endLine) return null;
  if (fix.start < span.start || fix.end > span.end) return null;
  const column = position.column + fix.start - span.start;
  return { ...position, column, endColumn: column + lengthOf(fix) };
}

/** Brackets before a parenthesis would be a link. */
const plainText = (text: string): string => oneLine(text).replace(/\[(?=[^[\]]*\]\()/gu, '\\[');
