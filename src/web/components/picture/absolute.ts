const horizontal = new Set(['x', 'x1', 'x2', 'cx', 'width']);

/**
 * The markup of a chart, drawn in shares of its width, as a part of a picture of fixed size: shares become pixels, for
 * programs that do not know them everywhere. `place` is in pixels of the picture.
 */
export const absoluteChart = (
  markup: string,
  place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): string =>
  markup
    .replaceAll(/\s(x|x1|x2|cx|width|y|y1|y2|cy|height)="(-?[\d.]+)%"/g, (_, name: string, share: string) => {
      const whole = horizontal.has(name) ? place.width : place.height;
      return ` ${name}="${Number(((Number(share) * whole) / 100).toFixed(2))}"`;
    })
    .replaceAll(
      /\s(y|y1|y2|height)="(-?[\d.]+)rem"/g,
      (_, name: string, rem: string) => ` ${name}="${Number(rem) * 16}"`,
    )
    // A picture has no reader who chooses between calendars.
    .replaceAll(/<tspan class="[^"]*year-instead">[^<]*<\/tspan>/g, '')
    .replace(/<title[\s\S]*?<\/title>|<desc[\s\S]*?<\/desc>/g, '')
    .replace(
      /^<svg class="([^"]*)"[^>]*>/,
      `<svg class="$1" x="${place.x}" y="${place.y}" width="${place.width}" height="${place.height}">`,
    );
