/** Of a file that scripts/bundle.mjs wrote: the place of each module stands above it. */
export const modulesIn = (code: string): readonly string[] =>
  [...code.matchAll(/^\/\/(?:#region)? (?<name>(?:dist|node_modules)\/\S+)$/gmu)].map(
    ({ groups }) => groups?.['name'] ?? '',
  );
