/** A run of text as it stands on a page that is held so that its lines read from left to right. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Grows down the page. */
  readonly baseline: number;
  /** Height of the font, in the unit of the coordinates (1/72 inch). */
  readonly size: number;
}

export interface Page {
  /** From 0. */
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
}

export interface PlacedRun extends Run {
  readonly direction: Direction;
  /** The file itself says that it is no part of the text: headers, footers, watermarks. */
  readonly isArtifact: boolean;
}

/** Turns of the page; `down` is vertical writing. */
export type Direction = 0 | 90 | 180 | 270 | 'down';
