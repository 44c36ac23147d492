import type { CheerioAPI } from 'cheerio';

/** No table of a document has more columns; a hostile one may claim to. */
const WIDEST = 50;

/** Empty cells stand in for the rest of merged ones, so that each column keeps its place in every row. */
export function spreadMergedCells($: CheerioAPI): void {
  for (const table of $('table').toArray()) {
    /** By column: rows below that the cell above still covers. */
    const covered: number[] = [];
    let coveredUntil = 0;
    const rows = $(table).find('> tr, > thead > tr, > tbody > tr').toArray();
    rows.forEach((row, index) => {
      const cells = $(row).children('td, th').toArray();
      /** A caption or heading across the whole table is a line of its own. */
      if (cells.length < 2 && index >= coveredUntil) return;
      let column = 0;
      const skip = (cell: (typeof cells)[number] | undefined): void => {
        while ((covered[column] ?? 0) > 0) {
          covered[column] = (covered[column] ?? 0) - 1;
          if (cell === undefined) $(row).append('<td></td>');
          else $(cell).before('<td></td>');
          column++;
        }
      };
      for (const cell of cells) {
        skip(cell);
        const width =
          column < WIDEST ? Math.min(Number(cell.attribs['colspan'] ?? 1) || 1, WIDEST) : 1;
        const height = Number(cell.attribs['rowspan'] ?? 1) || 1;
        if (height > 1) coveredUntil = Math.max(coveredUntil, index + height);
        for (let i = 0; i < width; i++) covered[column + i] = height - 1;
        if (width > 1) $(cell).after('<td></td>'.repeat(width - 1));
        column += width;
      }
      skip(undefined);
    });
  }
}
