/** Paths as URI references (RFC 3986). */

/** A lone surrogate has no bytes. */
const encoded = (part: string): string => encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD'));

const segments = (path: string): string => path.split('/').map(encoded).join('/');

/**
 * ./计划 甲.txt → %E8%AE%A1%E5%88%92%20%E7%94%B2.txt; absolute paths as file: URIs.
 * @param member what stands behind # in the address of a document in an archive or table
 */
export function uriOf(path: string, member: string | null = null): string {
  const slashed = path.replaceAll('\\', '/');
  const fragment = member === null ? '' : `#${segments(member.replaceAll('\\', '/'))}`;
  return fileUri(slashed) + fragment;
}

function fileUri(path: string): string {
  const drive = /^(?<letter>[A-Za-z]):\//u.exec(path)?.groups?.['letter'];
  if (drive !== undefined) return `file:///${drive}:/${segments(path.slice(3))}`;
  const host = /^\/\/(?<host>[^/]+)\//u.exec(path)?.groups?.['host'];
  if (host !== undefined) return `file://${encoded(host)}${segments(path.slice(host.length + 2))}`;
  if (path.startsWith('/')) return `file://${segments(path)}`;
  return segments(path.replace(/^(?:\.\/+)+/u, ''));
}

export const isRelative = (uri: string): boolean =>
  !uri.startsWith('file:') && !uri.startsWith('../');
