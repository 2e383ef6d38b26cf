import { expect, test } from 'vitest';
import { svgToPng } from './svg-to-png.ts';

const svg = (inside: string, width = 120) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="60" font-family="'BIZ UDGothic'"><rect width="100%" height="100%" fill="#fff"/>${inside}</svg>`;

const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

test('is a PNG of the size asked for, the same every time', async () => {
  const png = await svgToPng(svg('<text x="10" y="40" font-size="24">雪国</text>'), 2);
  expect([...png.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect(sizeOf(png)).toEqual([240, 120]);
  expect(await svgToPng(svg('<text x="10" y="40" font-size="24">雪国</text>'), 2)).toEqual(png);
});

test('Japanese letters are drawn, not boxes: different words make different pictures', async () => {
  const [snow, rain, none] = await Promise.all(
    ['雪', '雨', ''].map((word) => svgToPng(svg(`<text x="10" y="40" font-size="24">${word}</text>`))),
  );
  expect(snow).not.toEqual(rain);
  expect(snow).not.toEqual(none);
});

test('a picture that would take the memory is refused', async () => {
  await expect(svgToPng(svg('', 9_000))).rejects.toThrow(RangeError);
});
