import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';
import { chooseFonts } from '../pdf/fonts.ts';

/** Pictures larger than this are a mistake, and would take the memory of the server. */
const longest = 4_000;

let loaded = false;

/** The faces of official sheets, each under its own name; a picture names the families it wants. */
const loadFonts = (): void => {
  if (loaded) return;
  // Both families: what stands in a picture is known only when it is drawn.
  for (const file of chooseFonts('𠮷').files) GlobalFonts.registerFromPath(file);
  loaded = true;
};

/**
 * Draws an SVG of ours as PNG, `scale` times its own size, with the faces that come with the product. Throws RangeError
 * for a picture that is too large, `FontsMissingError` where the fonts are not installed.
 */
export const svgToPng = async (svg: string, scale = 1): Promise<Uint8Array<ArrayBuffer>> => {
  loadFonts();
  const picture = await loadImage(Buffer.from(svg));
  const [width, height] = [picture.width * scale, picture.height * scale];
  if (!(width > 0 && height > 0 && width <= longest && height <= longest))
    throw new RangeError(`a picture of ${width} by ${height}`);
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(picture, 0, 0, width, height);
  return new Uint8Array(await canvas.encode('png'));
};
